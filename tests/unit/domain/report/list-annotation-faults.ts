type Fields = Record<string, unknown>;

const motivations = new Set(
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  ),
);
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

const asList = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isIri = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value);

/** Every breach of a MUST of the Web Annotation Data Model in one annotation. @see https://www.w3.org/TR/annotation-model/ */
export function listAnnotationFaults(annotation: unknown): string[] {
  if (!isFields(annotation)) return ['not an object'];
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  must(asList(annotation['@context']).includes('http://www.w3.org/ns/anno.jsonld'), '3.1 @context');
  must(asList(annotation.id).length === 1 && isIri(asList(annotation.id)[0]), '3.1 id is exactly one IRI');
  must(asList(annotation.type).includes('Annotation'), '3.1 type');
  must(asList(annotation.target).length >= 1, '3.1 target');
  must(annotation.body === undefined || annotation.bodyValue === undefined, '3.2.5 body and bodyValue');
  must(annotation.bodyValue === undefined || typeof annotation.bodyValue === 'string', '3.2.5 bodyValue');
  for (const key of ['created', 'modified', 'generated']) {
    must(annotation[key] === undefined || isInstant(annotation[key]), `3.3.1 ${key}`);
  }
  for (const agent of [...asList(annotation.creator), ...asList(annotation.generator)]) {
    must(isIri(agent) || isFields(agent), '3.3.2 agent');
  }
  for (const motivation of asList(annotation.motivation)) must(isMotivation(motivation), '3.3.5 motivation');
  for (const resource of [...asList(annotation.body), ...asList(annotation.target)]) {
    faults.push(...listResourceFaults(resource));
  }
  return faults;
}

function listResourceFaults(resource: unknown): string[] {
  if (typeof resource === 'string') return isIri(resource) ? [] : ['3.2 IRI'];
  if (!isFields(resource)) return ['3.2 resource'];
  const faults: string[] = [];
  const types = asList(resource.type);
  for (const purpose of asList(resource.purpose)) if (!isMotivation(purpose)) faults.push('3.3.5 purpose');
  if (types.includes('TextualBody') && typeof resource.value !== 'string') faults.push('3.2.4 value');
  if (
    types.includes('SpecificResource') ||
    resource.source !== undefined ||
    resource.selector !== undefined
  ) {
    const [source, ...others] = asList(resource.source);
    if (others.length > 0 || !(isIri(source) || isFields(source))) faults.push('4 source');
  } else if (
    !types.includes('TextualBody') &&
    resource.value === undefined &&
    resource.items === undefined &&
    !isIri(resource.id)
  ) {
    faults.push('3.2.1 id');
  }
  for (const selector of asList(resource.selector)) faults.push(...listSelectorFaults(selector));
  for (const state of asList(resource.state)) faults.push(...listStateFaults(state));
  return faults;
}

function listSelectorFaults(selector: unknown): string[] {
  if (isIri(selector)) return [];
  if (!isFields(selector)) return ['4.2 selector'];
  const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
  if (asList(selector.type).includes('TextQuoteSelector')) {
    const optional = [selector.prefix, selector.suffix].every(
      (value) => value === undefined || typeof value === 'string',
    );
    return typeof selector.exact === 'string' && optional ? [] : ['4.2.4 TextQuoteSelector'];
  }
  if (asList(selector.type).includes('TextPositionSelector')) {
    return isCount(selector.start) && isCount(selector.end) ? [] : ['4.2.5 TextPositionSelector'];
  }
  return [];
}

function listStateFaults(state: unknown): string[] {
  if (!isFields(state) || !asList(state.type).includes('TimeState')) return [];
  const dates = asList(state.sourceDate);
  return dates.every(isInstant) && asList(state.cached).every(isIri) ? [] : ['4.3.1 TimeState'];
}

function isMotivation(value: unknown): boolean {
  return typeof value === 'string' && (motivations.has(value.replace(/^oa:/, '')) || isIri(value));
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && instant.test(value) && !Number.isNaN(Date.parse(value));
}
