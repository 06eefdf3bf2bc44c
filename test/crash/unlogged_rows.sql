-- What a crash takes.
INSERT INTO crm.stage SELECT i, i FROM generate_series(1, 100) i;
INSERT INTO crm.calls SELECT i, i FROM generate_series(1, 100) i;
INSERT INTO crm.clicks SELECT i, '2026-01-01' FROM generate_series(1, 100) i;
