-- Repositories by risk.
SELECT r.repository, r.risk, count_if(f.severity = 'critical') AS critical, count_if(f.severity = 'high') AS high,
       count_if(f.severity = 'medium') AS medium, count_if(f.severity = 'low') AS low, r.elements AS members, r.complete
FROM repositories r
LEFT JOIN findings f ON f.repository = r.repository AND f.state = 'new'
GROUP BY r.repository, r.risk, r.elements, r.complete
ORDER BY r.risk DESC, r.repository
