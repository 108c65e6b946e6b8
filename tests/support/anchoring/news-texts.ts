/** Invented articles in the forms that texts come in: each a text with paragraphs, several sentences in most. */
export const newsTexts = {
  bridge: [
    'Harbour bridge will not reopen before March',
    'The Kelmar harbour bridge will not reopen before 14 March 2027, the city council said on Tuesday. Engineers found 38 cracks in the northern span, three of them longer than two metres. “We cannot ask 41,500 drivers a day to trust a bridge that we do not trust ourselves,” said Mayor Ingrid Solheim.',
    'Repairs are expected to cost $12.4 million, twice the sum that was named in January. Nobody was hurt when a slab fell into the water on 9 November. The Transport Agency had warned of corrosion in 2019, but no money was set aside.',
    'Ferries run every twenty minutes until midnight. A single ticket costs 3.50 euros; children under seven travel free.',
    'Not everyone is convinced. Omar Haddad, who owns a bakery on Quay Street, has lost a third of his customers since the closure. “Without the bridge we have no morning trade,” he said.',
  ].join('\n\n'),
  clinic: [
    'Clinic trial: what we know 🏥',
    'A trial at Brenner Clinic gave 1,204 patients a new tablet against migraine. After six months, 57 per cent had fewer attacks, against 31 per cent who took a placebo. Dr. Mei Tanaka, who led the work, called the result “solid, not spectacular”. 💊💊',
    'The study was paid for by Halvorsen Pharma and published on 2 June 2026. Two patients left because of side effects. None died.',
    'Professor Lukas Weiss of the University of Dornau was not involved. He said that the groups were small and that nobody had looked at people over seventy. “It’s a start 👍🏽,” he wrote.',
  ].join('\r\n\r\n'),
  vote: [
    'Parliament votes on the water law',
    'Parliament passed the water law on Thursday with 212 votes to 187. Eleven members abstained. The law forbids wells deeper than 40 metres without a permit and raises the fee from 5% to 8%.',
    'קבוצת החקלאים הודיעה שהיא תעתור לבית המשפט. “42 ימים נשארו לנו”, אמר דובר הקבוצה.',
    'قالت الوزيرة إن القانون لن يطبق قبل 1 يناير 2027. ولم يعلق أحد من المعارضة.',
    'Farmers’ leader Joao Pereira said he had never been asked. Minister Amina Yusuf denied this: “We met him four times, most recently on 3 May.” Neither side gave minutes of the meetings.',
  ].join('\n'),
  match: [
    'Dornau beat Kelmar in the cup',
    'Dornau beat Kelmar 3-1 in the cup final on Saturday, their first title since 1998. Striker Eva Lindqvist scored twice in the last ten minutes. More than 18,000 people watched.',
    'Kelmar were without captain Sara Obi, who was not fit. Coach Petra Novak said it was no excuse. “We lost because we did not run,” she said. “Dornau were better.”',
    'The teams meet again on 12 December. Tickets go on sale on Monday at 9 a.m. and cost between £15 and £60.',
  ].join('\n\n'),
} as const;
