-- Which data goes from one service to another, and where it ends.
SELECT origin, member, label, concat_ws(' ; ', via) AS via, repository AS receiver, kind, destination,
       concat(path, ':', line) AS place, certain
FROM flows
WHERE origin <> repository
ORDER BY origin, member, receiver, place, kind, destination, via
