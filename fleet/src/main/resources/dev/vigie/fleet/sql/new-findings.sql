-- What is new since the last run.
SELECT now.repository, now.severity, now.rule, concat(now.path, ':', now.line) AS place, now.message
FROM findings now
LEFT ANTI JOIN findings_before earlier
  ON now.repository = earlier.repository AND now.rule = earlier.rule AND now.fingerprint = earlier.fingerprint
WHERE now.state = 'new'
ORDER BY now.repository, now.rule, place, now.message
