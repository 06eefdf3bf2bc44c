#!/usr/bin/perl
#
# test/upgrade/next.pl
#	  20_catalogue.sql as the release after this one could have it: the log of
#	  runs has one more column, and a table is new.  step.sql leads there.
#
use strict;
use warnings;

local $/;
my $sql = <STDIN>;

$sql =~ s/(\terrors\s+bigint,\n)(\tCONSTRAINT run_log_pkey)/$1\tstarted_by\t\ttext\t\tDEFAULT current_user,\n$2/ or die;
$sql =~ s/(r\.waitlisted, r\.errors)\n/$1, r.started_by\n/ or die;
for my $relation ('run_log', 'run')
{
	$sql =~ s/(COMMENT ON COLUMN tiering\.$relation\.errors IS [^\n]*\n)/$1COMMENT ON COLUMN tiering.$relation.started_by IS 'role that started the run; NULL: not known';\n/ or die;
}
$sql .= <<'END';
CREATE TABLE tiering.note (
	model	text	NOT NULL,
	note	text	NOT NULL,
	CONSTRAINT note_pkey PRIMARY KEY (model)
);
COMMENT ON TABLE tiering.note IS 'what people note about a model';
COMMENT ON COLUMN tiering.note.model IS 'name of the model';
COMMENT ON COLUMN tiering.note.note IS 'the note';
SELECT pg_catalog.pg_extension_config_dump('tiering.note', '');

CREATE FUNCTION tiering.moment()
RETURNS timestamptz
LANGUAGE C STABLE STRICT PARALLEL SAFE
AS 'MODULE_PATHNAME', 'tiering_clock';
COMMENT ON FUNCTION tiering.moment() IS 'the moment that tiering takes for now';
REVOKE EXECUTE ON FUNCTION tiering.moment() FROM PUBLIC;
END
print $sql;
