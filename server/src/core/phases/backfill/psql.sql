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
-- One runner at a time. One that was killed lets go when its server process notices, a batch later.
{{lock}}

-- The work. It ends with an error, and psql with exit code 3, while a row is left.
{{work}}

-- Nothing is left behind.
{{cleanup}}

-- Verification: 0 when nothing is left.
{{verification}}
