-- Tries a given-up job again and gives its number. Of two who ask at once one alone gets it: the second waits, and then
-- sees the job as the first left it, since each statement of a function has a view of its own.
CREATE FUNCTION retry_job(p_number bigint) RETURNS SETOF bigint LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('retry_job', p_number));
  RETURN QUERY SELECT (graphile_worker.reschedule_jobs(ARRAY(
    SELECT id FROM graphile_worker.jobs WHERE id = p_number AND locked_at IS NULL AND attempts >= max_attempts
  ), run_at => now(), attempts => 0)).id;
END $$;
REVOKE ALL ON FUNCTION retry_job(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION retry_job(bigint) TO linecheck_app;
