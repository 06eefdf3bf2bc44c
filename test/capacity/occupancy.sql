/*
 * Occupancy at every instant, from nothing but the bounds of the periods: one
 * more where a period with a seat begins, one less where it ends, ends first.
 * Answers the instants at which a tier had more holders than seats.
 */
SELECT tier, scope, at, holders, seats
FROM (
	SELECT tier, scope, at, CASE tier WHEN 'First' THEN 5 WHEN 'Second' THEN 2 WHEN 'Third' THEN 3 END AS seats,
		sum(change) OVER (PARTITION BY tier, scope ORDER BY at, change, period_id) AS holders
	FROM (
		SELECT tier, coalesce(seat_scope, '') AS scope, valid_from AS at, 1 AS change, period_id
		FROM abm.tier_history WHERE holds_seat
		UNION ALL
		SELECT tier, coalesce(seat_scope, ''), valid_to, -1, period_id
		FROM abm.tier_history WHERE holds_seat AND valid_to IS NOT NULL
	) change
) occupancy
WHERE holders > seats
ORDER BY at
LIMIT 10;
