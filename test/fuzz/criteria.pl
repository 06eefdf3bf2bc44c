#!/usr/bin/perl
#
# test/fuzz/criteria.pl SEED COUNT EACH
#	  Prints SQL that offers COUNT texts as criteria of model fuzz.
#
# Half of the texts come from a grammar over the columns of crm.accounts, the
# others are such texts with tokens and characters deleted, doubled, swapped and
# put in.  After EACH texts the accepted ones go live, accounts are written, and
# what the triggers stored is compared with the model.
#
use strict;
use warnings;

my ($seed, $count, $each) = @ARGV;
srand($seed);

my %columns = (
	number => [qw(s i b n f r), 'id'],
	text => [qw(t v c)],
	boolean => [qw(flag)],
	time => [qw(d ts)],
	array => [qw(tags)],
	json => [qw(j)]);
my @junk = (
	"'", '"', ';', '--', '/*', '*/', '$$', '$1', '$', '(', ')', '[', ']', ',', '.', '::', ':=', '=>', '\\', '%', "\t", "\n", '@', '#', '~',
	'SELECT', 'FROM', 'WHERE', 'FROM accounts', 'FROM crm.accounts a', 'UNION SELECT 1', 'LIMIT 1', 'INTO x', 'FOR UPDATE', 'GROUP BY 1', 'OVER ()',
	'WITH w AS (DELETE FROM crm.accounts RETURNING 1)', '; DROP TABLE crm.accounts', ') FROM crm.accounts; --', 'sum(', 'count(*)',
	'generate_series(1, 3)', 'random()', 'now()', 'current_user', 'ctid', 'tableoid', 'xmin', 'accounts.*', 'accounts', 'NULL', 'DEFAULT', 'ROW(',
	'ARRAY[', 'CASE', 'WHEN', 'END', 'IN', 'NOT', 'IS', 'AS', 'COLLATE "C"', 'COLLATE nowhere', 'AT TIME ZONE', '::int', '::numeric(5,2)', '::nowhere',
	'::text[]', "'x'::regclass", 'nextval(', 'pg_sleep(0)', 'lo_import(', 'pg_read_file(', 'set_config(', 'pg_terminate_backend(', 'dblink(',
	'1e400', '99999999999999999999', '0x1F', "E'\\x00'", "U&'\\0000'", "B'2'", "'\xc3\xbc'", '9' x 200, '(' x 60, '- ' x 80, 'x' x 70, "'" . 'y' x 3000 . "'");

sub pick { return $_[ int rand @_ ] }

sub column { return pick(@{ $columns{ $_[0] } }) }

# an expression of a kind, no deeper than so many levels
sub number
{
	my $depth = shift;
	return pick(column('number'), column('number'), int(rand 200) - 50, '0', '1e308', "'NaN'::float8", "'-Infinity'::float8", 'NULL::int')
		if $depth <= 0 || rand() < 0.2;
	my $next = $depth - 1;
	return pick(
		sub { '(' . number($next) . pick(' + ', ' - ', ' * ', ' / ', ' % ', ' ^ ') . number($next) . ')' },
		sub { pick('abs', 'sqrt', 'ln', 'exp', 'floor', 'round', 'sign', '- ') . '(' . number($next) . ')' },
		sub { 'tiering.ramp(' . join(', ', map { number($next) } 1 .. 3) . ')' },
		sub { 'tiering.sigmoid(' . join(', ', map { number($next) } 1 .. 3) . ')' },
		sub { 'tiering.band(' . number($next) . ", '{1,2,3}', '{" . pick('1,2,3', '1,NaN,3', '1', '') . "}')" },
		sub { 'tiering.lookup(' . text($next) . ', ' . json($next) . ')' },
		sub { 'tiering.overlap(' . array($next) . ', ' . array($next) . ')' },
		sub { 'coalesce(' . number($next) . ', ' . number($next) . ')' },
		sub { 'nullif(' . number($next) . ', ' . number($next) . ')' },
		sub { 'CASE WHEN ' . boolean($next) . ' THEN ' . number($next) . ' ELSE ' . number($next) . ' END' },
		sub { pick('greatest', 'least') . '(' . number($next) . ', ' . number($next) . ')' },
		sub { 'length(' . text($next) . ')' },
		sub { 'extract(' . pick('epoch', 'year', 'dow') . ' FROM ' . moment($next) . ')' },
		sub { '(' . number($next) . ')::' . pick('int', 'smallint', 'numeric(4,1)', 'float4', 'bigint', 'text::int') },
		sub { 'cardinality(' . array($next) . ')' },
		sub { '(' . array($next) . ')[1]::int' },
		sub { '(' . json($next) . " ->> 'x')::int" },
		sub { '(SELECT ' . number($next) . ')' },
		sub { '(SELECT ' . pick('sum', 'max', 'count') . '(amount) FROM crm.deals d WHERE d.account_id = accounts.id' . pick('', ' AND ' . boolean($next)) . ')' })->();
}

sub text
{
	my $depth = shift;
	return pick(column('text'), column('text'), "'a'", "''", "'1'", 'NULL') if $depth <= 0 || rand() < 0.3;
	my $next = $depth - 1;
	return pick(
		sub { '(' . text($next) . ' || ' . text($next) . ')' },
		sub { pick('lower', 'upper', 'md5', 'reverse', 'btrim') . '(' . text($next) . ')' },
		sub { 'substr(' . text($next) . ', ' . number($next) . '::int)' },
		sub { 'repeat(' . text($next) . ', 3)' },
		sub { '(' . number($next) . ')::text' },
		sub { 'accounts::text' },
		sub { 'to_char(' . moment($next) . ", 'YYYY-MM')" })->();
}

sub boolean
{
	my $depth = shift;
	return pick(column('boolean'), 'true', 'NULL::boolean') if $depth <= 0 || rand() < 0.1;
	my $next = $depth - 1;
	return pick(
		sub { '(' . number($next) . pick(' = ', ' < ', ' >= ', ' <> ', ' IS DISTINCT FROM ') . number($next) . ')' },
		sub { '(' . text($next) . pick(' = ', ' ~ ', ' LIKE ', ' < ', ' SIMILAR TO ') . text($next) . ')' },
		sub { '(' . boolean($next) . pick(' AND ', ' OR ') . boolean($next) . ')' },
		sub { '(NOT ' . boolean($next) . ')' },
		sub { '(' . pick(text($next), number($next)) . ' IS ' . pick('', 'NOT ') . 'NULL)' },
		sub { '(' . text($next) . " IN ('a', 'b', " . text($next) . '))' },
		sub { '(' . text($next) . ' = ANY (' . array($next) . '))' },
		sub { '(' . text($next) . pick(' IN (', ' NOT IN (') . join(', ', map { "'$_'" } 'a' .. 'm') . '))' },
		sub { '(' . pick('accounts', 'ROW(' . number($next) . ', ' . text($next) . ')') . pick(' IS NULL', ' IS NOT NULL') . ')' },
		sub { '(ROW(' . number($next) . ', ' . text($next) . pick(') < ', ') = ') . 'ROW(' . number($next) . ', ' . text($next) . '))' },
		sub { '(' . array($next) . pick(' && ', ' @> ') . array($next) . ')' },
		sub { '(' . json($next) . " ? 'x')" },
		sub { 'EXISTS (SELECT FROM crm.deals d WHERE d.account_id = id AND ' . boolean($next) . ')' },
		sub { '(' . moment($next) . ' BETWEEN ' . moment($next) . ' AND ' . moment($next) . ')' })->();
}

sub moment
{
	my $depth = shift;
	return pick(column('time'), "'2027-01-01'::date", 'now()', "'infinity'::timestamptz", "'4713-01-01 BC'::date") if $depth <= 0 || rand() < 0.5;
	return '(' . moment($depth - 1) . pick(' + ', ' - ') . pick("interval '1 day'", "interval '200000 years'", "'1 month'::interval") . ')';
}

sub array { return pick(column('array'), "'{a,b}'::text[]", "'{}'::text[]", 'ARRAY[' . text($_[0] - 1) . ']', 'NULL::text[]') }

sub json { return pick(column('json'), q('{"a": 1, "*": 2}'::jsonb), q('{"x": "y"}'::jsonb), q('[1]'::jsonb), 'NULL::jsonb', 'to_jsonb(accounts)', 'to_jsonb(' . text($_[0] - 1) . ')') }

# mutate TEXT - as somebody who cannot type, or who wants to break in
sub mutate
{
	my @tokens = $_[0] =~ /\w+|\s+|'[^']*'|./gs;
	for (1 .. 1 + int rand 3)
	{
		my $at = int rand @tokens;
		my $how = int rand 6;
		if ($how == 0) { splice @tokens, $at, 1 if @tokens > 1 }
		elsif ($how == 1) { splice @tokens, $at, 0, ' ' . pick(@junk) . ' ' }
		elsif ($how == 2) { $tokens[$at] = pick(@junk) }
		elsif ($how == 3) { my $other = int rand @tokens; @tokens[ $at, $other ] = @tokens[ $other, $at ] }
		elsif ($how == 4) { splice @tokens, $at, 0, $tokens[$at] }
		else { substr($tokens[$at], int rand length $tokens[$at], 1) = chr(33 + int rand 94) if length $tokens[$at] }
	}
	return join '', @tokens;
}

# quoted TEXT - as a literal that ends only where the text does
sub quoted
{
	my $text = shift;
	my $tag = 'fuzz';
	$tag .= 'z' while index($text, "\$$tag\$") >= 0;
	return "\$$tag\$$text \$$tag\$";
}

for my $i (1 .. $count)
{
	my $depth = 1 + int rand 4;
	my $text = pick(sub { number($depth) }, sub { boolean($depth) }, sub { 'tiering.ramp(' . number($depth) . ', -20, 120)' })->();
	$text = mutate($text) if $i % 2;
	print "CALL fuzz.offer($i, ", quoted($text), ");\n";
	print "CALL fuzz.use($i);\n" if $i % $each == 0;
}
