--@ parameter

-- PARAMETER: {{explanation}}
\if :{?value}
  SELECT set_config('phasewise.value', :'value', false) AS value \gset phasewise_
\else
  {{missing}}
\endif
--@ script
{{header}}

\set ON_ERROR_STOP on
\set QUIET on
\if :{?batch}
\else
  \set batch {{batch}}
\endif
\if :{?pause}
\else
  \set pause {{pause}}
\endif
{{settings}};
SELECT set_config('phasewise.batch', :'batch', false) AS batch, set_config('phasewise.pause', :'pause', false) AS pause \gset phasewise_
{{parameter}}
-- One run at a time. After a kill, the server process notices at the end of its batch and releases the lock.
{{lock}}

-- The work. If a row is left, it ends with an error, and psql with exit code 3.
{{work}}

-- Cleanup.
{{cleanup}}

-- Verification: 0 means complete.
{{verification}}
