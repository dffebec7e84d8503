-- Where what is kept longer than the reference.
SELECT repository, concat_ws(', ', elements) AS data, concat(path, ':', line) AS place, message
FROM findings
WHERE rule = 'retention-longer-than-reference' AND state = 'new'
ORDER BY repository, place, message
