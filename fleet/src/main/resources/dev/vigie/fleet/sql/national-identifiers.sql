-- Which services hold national identifiers, and where.
SELECT repository, label, concat(owner, '.', member) AS member, concat(path, ':', line) AS place, confidence
FROM elements
WHERE sensitivity = 'national_identifier'
ORDER BY repository, label, member, place
