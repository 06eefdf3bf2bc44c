# bench/plot.awk
#	  A line chart as SVG from lines "series<tab>x<tab>y".
#
# awk -f bench/plot.awk -v title=... -v xlabel=... -v ylabel=... [-v logx=1] DATA
# The y axis begins at zero.  Series keep the order of their first line, and
# points that of theirs.  Only POSIX awk is needed.

BEGIN {
	FS = "\t"
	width = 760; height = 440
	left = 78; right = 24; top = 92; bottom = 62
	ncolors = split("#0072b2 #d55e00 #009e73 #cc79a7 #8c6d00 #56b4e9", colors, " ")
}

NF == 3 {
	if (!($1 in number)) {
		number[$1] = ++nseries
		name[nseries] = $1
	}
	s = number[$1]
	i = ++points[s]
	x[s, i] = $2 + 0; y[s, i] = $3 + 0
	if (xmin == "" || x[s, i] < xmin) xmin = x[s, i]
	if (xmax == "" || x[s, i] > xmax) xmax = x[s, i]
	if (y[s, i] > ymax) ymax = y[s, i]
	if (!($2 in seen)) { seen[$2] = 1; xs[++nxs] = $2 + 0 }
}

# escape - for text and attributes
function escape(s)
{
	gsub(/&/, "\\&amp;", s); gsub(/</, "\\&lt;", s); gsub(/>/, "\\&gt;", s); gsub(/"/, "\\&quot;", s)
	return s
}

# short - a number for an axis
function short(v)
{
	if (v >= 1e9) return trim(v / 1e9) " bn"
	if (v >= 1e6) return trim(v / 1e6) " M"
	if (v >= 1e4) return trim(v / 1e3) " k"
	return trim(v)
}

function trim(v,    s)
{
	s = sprintf("%.2f", v)
	sub(/0+$/, "", s); sub(/\.$/, "", s)
	return s
}

# nice_step - 1, 2 or 5 times a power of ten, so that about n steps reach v
function nice_step(v, n,    p)
{
	p = 10 ^ floor(log(v / n) / log(10))
	if (v / n <= p) return p
	if (v / n <= 2 * p) return 2 * p
	if (v / n <= 5 * p) return 5 * p
	return 10 * p
}

function floor(v,    i) { i = int(v); return i > v ? i - 1 : i }
function px(v) { return xmax == xmin ? (left + width - right) / 2 : left + 14 + (width - left - right - 28) * (scale(v) - scale(xmin)) / (scale(xmax) - scale(xmin)) }
function py(v) { return height - bottom - (height - top - bottom) * v / yend }
function scale(v) { return logx ? log(v) : v }

function text(tx, ty, anchor, size, fill, s, more)
{
	printf "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%d\" fill=\"%s\"%s>%s</text>\n",
		tx, ty, anchor, size, fill, more, escape(s)
}

# axes - the frame, a grid and the numbers; an x value whose number has no room goes without
function axes(    i, j, v, last, t)
{
	for (i = 0; i * step <= yend + step / 1000; i++) {
		v = i * step
		printf "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>\n", left, width - right,
			py(v), py(v), i ? "#e3e6ea" : "#5b6570"
		text(left - 10, py(v) + 4, "end", 12, "#5b6570", short(v))
	}
	for (i = 2; i <= nxs; i++)
		for (j = i; j > 1 && xs[j] < xs[j - 1]; j--) { t = xs[j]; xs[j] = xs[j - 1]; xs[j - 1] = t }
	last = -1000
	for (i = 1; i <= nxs; i++) {
		printf "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#5b6570\"/>\n", px(xs[i]), px(xs[i]),
			height - bottom, height - bottom + 5
		if (px(xs[i]) - last < 34) continue
		text(px(xs[i]), height - bottom + 21, "middle", 12, "#5b6570", short(xs[i]))
		last = px(xs[i])
	}
	text((left + width - right) / 2, height - 16, "middle", 13, "#2b3138", xlabel)
	text(20, (top + height - bottom) / 2, "middle", 13, "#2b3138", ylabel,
		sprintf(" transform=\"rotate(-90 20 %.1f)\"", (top + height - bottom) / 2))
}

function line(s,    i)
{
	printf "<polyline fill=\"none\" stroke-width=\"2.5\" stroke-linejoin=\"round\" stroke=\"%s\" points=\"", color(s)
	for (i = 1; i <= points[s]; i++) printf "%s%.1f,%.1f", (i > 1 ? " " : ""), px(x[s, i]), py(y[s, i])
	print "\"/>"
	for (i = 1; i <= points[s]; i++)
		printf "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\" stroke=\"#fff\" stroke-width=\"1.5\"><title>%s: %s at %s</title></circle>\n",
			px(x[s, i]), py(y[s, i]), color(s), escape(name[s]), trim(y[s, i]), short(x[s, i])
}

function color(s) { return colors[(s - 1) % ncolors + 1] }

# legend - the names of the series in one line, as far as it goes, then in the next
function legend(    s, lx, ly)
{
	lx = left; ly = 56
	for (s = 1; s <= nseries; s++) {
		if (lx > left && lx + 34 + 7 * length(name[s]) > width - right) { lx = left; ly += 20 }
		printf "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"3\"/>\n", lx, lx + 20, ly, ly, color(s)
		text(lx + 27, ly + 4, "start", 13, "#2b3138", name[s])
		lx += 52 + 6.6 * length(name[s])
	}
}

END {
	if (nseries == 0) exit 1
	if (ymax == 0) ymax = 1
	step = nice_step(ymax * 1.05, 6)
	yend = step * floor(ymax * 1.05 / step + 0.9999)
	printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" font-family=\"system-ui, 'Segoe UI', Helvetica, Arial, sans-serif\">\n",
		width, height, width, height
	printf "<rect width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#fff\"/>\n", width, height
	text(left, 32, "start", 17, "#16191d", title, " font-weight=\"600\"")
	legend()
	axes()
	for (s = 1; s <= nseries; s++) line(s)
	print "</svg>"
}
