-- Who sends e-mail addresses to whom: third parties, and other services of the fleet.
SELECT origin AS sender,
       CASE WHEN party <> '' THEN party WHEN origin <> repository THEN repository ELSE destination END AS recipient,
       country,
       concat_ws(', ', array_sort(collect_set(member))) AS members,
       min(certain) AS certain,
       count(*) AS ways
FROM flows
WHERE element = 'email'
  AND (party <> '' OR origin <> repository OR kind IN ('http-request', 'message-bus', 'llm', 'mail', 'url'))
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3
