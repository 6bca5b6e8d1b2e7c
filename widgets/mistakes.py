"""Mistakes that students are known to make, by exercise: code in the place of the solution, and a
word of what the check must say to it.

A term in which any of them would pass is refused when it is drawn (widgets/assignments.py). An
empty word stands where any sentence will do.
"""

from __future__ import annotations

_TALLY = 'def tally(events, since, rung, sides):\n    counted = {rows}\n    return {{side: int((counted["move_of"] == side).sum()) for side in sides}}'

_SPLIT = """def split(exchange):
    shares = {{"none": 0, "proxies": 0, "open": 0}}
    for move, p in {menu}.items():
        shares["none" if not move.rung else "open" if {open} else "proxies"] += p
    return shares"""

# What a mistake in one name of an answer needs of the others, so that nothing else is wrong.
_EARNED = "\nT, R, P, S = given.payoffs\nq = forgives * (1 - given.noise) + (1 - forgives) * given.noise\nearned = q * T + (1 - q) * P"
_FORGIVES = "T, R, P, S = given.payoffs\nforgives = ((R - P) / (T - P) - given.noise) / (1 - 2 * given.noise) - 0.001\n"
_COST = "\nboth = {'hawks': given.hawks, 'hawks_war': part}\nleft = play(solve(vary(given.exchange, both, both))).p_war"
_PART = """part, war = 0, 1
while war >= 0.1:
    part += 0.005
    both = {'hawks': given.hawks, 'hawks_war': part}
    war = play(solve(vary(given.exchange, both, both))).p_war
"""
_LEAST = "\nleft = play(solve(vary(given.exchange, second={'ally': ally}))).p_war"
_ALLY = """def war(a):
    return play(solve(vary(given.exchange, second={'ally': a}))).p_war
ally = next(i / 200 for i in range(801) if war(i / 200) <= given.remains * war(0))
"""
_PACKAGE = "\nleft = play(solve(given.equipped(**package))).p_war"
_BEST = """tried = [{'hotline': a, 'announcing': b, 'defence': given.budget - a - b} for a in range(5) for b in range(5) if 0 <= given.budget - a - b <= 4]
package = min(tried, key=lambda each: play(solve(given.equipped(**each))).p_war)
"""
_TOLD = "\nchance = likeliest_paths(solve(given.told(**story)), 1)[0][1]"
_STORY = """names = ("red_line", "clients", "alerted", "ally", "hawks")
for values in product((3, 2), (0, 0.5, 1), (0.9, 0, 0.6), (0.5, 1, 4, 0), (0.7, 0.6)):
    story = dict(zip(names, values))
    plan = solve(given.told(**story))
    if likeliest_paths(plan, 1)[0][0] == given.story and play(plan).p_war <= 0.1:
        break
"""
_WIN = """def mean(m, mover=0):
    return sum(x * p for x, p in enumerate(felt(given.exchange, mover, m)))
moves = [m for m in given.exchange.moves if {keep}]
hardest = max(map(mean, moves), default=0)
"""
_WON = _WIN.format(keep="4 - m.rung <= given.hawk_patience and mean(m) <= given.dove_patience")

MISTAKES: dict[str, list[tuple[str, str]]] = {
    # ------------------------------------------------------------ starter
    "why-highest": [
        (
            "highest = given.launched[-1]\naverage = sum(given.launched) / len(given.launched)",
            "highest",
        ),
        ("highest = max(given.launched)\naverage = sum(given.launched)", "sum"),
        ("highest = max\naverage = 1", "forget to call"),
        (
            "highest = sorted(given.launched)[0]\naverage = sum(given.launched) / len(given.launched)",
            "",
        ),
        ("highest = len(given.launched)\naverage = sum(given.launched) / len(given.launched)", ""),
        (
            "highest = max(given.launched)\naverage = sum(given.launched) // len(given.launched)",
            "lost its decimals",
        ),
        (
            "highest = max(given.launched)\naverage = round(sum(given.launched) / len(given.launched))",
            "",
        ),
        (
            "highest = max(given.launched)\naverage = sum(set(given.launched)) / len(set(given.launched))",
            "",
        ),
        (
            "from statistics import median\nhighest = max(given.launched)\naverage = median(given.launched)",
            "",
        ),
        (
            "from statistics import mode\nhighest = max(given.launched)\naverage = mode(given.launched)",
            "",
        ),
        (
            "highest = max(given.launched)\naverage = (min(given.launched) + max(given.launched)) / 2",
            "",
        ),
        (
            "highest = max(given.launched)\naverage = sum(given.launched) / (len(given.launched) - 1)",
            "",
        ),
    ],
    "why-demand": [
        ("def demand(felt, red_line):\n    return felt + 1", "needs an `if`"),
        (
            "def demand(felt, red_line):\n    if felt > red_line:\n        return felt + 1\n    return 0",
            ">=",
        ),
        (
            "def demand(felt, red_line):\n    if felt >= red_line:\n        print(felt + 1)",
            "returns nothing",
        ),
        ("def demand(felt, red_line):\n    return felt + 1 if felt > red_line - 1 else 0", ""),
        ("def demand(felt, red_line):\n    return felt + 1 if round(felt) >= red_line else 0", ""),
        ("def demand(felt, red_line):\n    return felt + 1 if int(felt) >= red_line else 0", ""),
        (
            "def demand(felt, red_line):\n    return felt if felt >= red_line else 0",
            "One rung more",
        ),
        ("def demand(felt, red_line):\n    return red_line + 1 if felt >= red_line else 0", ""),
        ("def demand(felt, red_line):\n    return max(0, felt + 1 - red_line)", ""),
        ("def demand(felt, red_line):\n    return felt + 1 if felt >= 3 else 0", ""),
        ("def demand(felt, red_line):\n    return round(felt) + 1 if felt >= red_line else 0", ""),
        ("def demand(felt, red_line):\n    return felt + 1 if felt >= red_line else felt", ""),
    ],
    "why-over-read": [
        ("over_read = [given.noise**x for x in range(1, 5)]", "to go"),
        ("over_read = [given.noise ** (5 - x) for x in range(1, 4)]", "4 entries"),
        ("over_read = given.noise ** 4", "should be a list"),
        ("over_read = [given.noise * (5 - x) for x in range(1, 5)]", "two stars"),
        ("over_read = [given.noise ** (4 - x) for x in range(1, 5)]", ""),
        ("over_read = [(1 - given.noise) ** (5 - x) for x in range(1, 5)]", ""),
        ("over_read = [given.noise ** (5 - x) for x in range(0, 4)]", ""),
        ("over_read = [1 - given.noise ** (5 - x) for x in range(1, 5)]", ""),
    ],
    "why-shares": [
        ("shares = dict(given.weights)", "Divide each"),
        ("shares = {name: votes / 100 for name, votes in given.weights}", "add up to"),
        ("shares = [votes for name, votes in given.weights]", "should be a dict"),
        ("shares = {name: 1 / 3 for name, votes in given.weights}", ""),
        (
            "top = max(dict(given.weights).values())\nshares = {name: votes / top for name, votes in given.weights}",
            "",
        ),
        (
            "total = sum(dict(given.weights).values())\nshares = {name: 1 - votes / total for name, votes in given.weights}",
            "",
        ),
        (
            "total = sum(dict(given.weights).values())\nshares = {name: round(votes / total, 1) for name, votes in given.weights}",
            "",
        ),
        (
            "total = sum(dict(given.weights).values())\nshares = {name: 100 * votes / total for name, votes in given.weights}",
            "",
        ),
        (
            "shares, rest = {}, sum(dict(given.weights).values())\nfor name, votes in given.weights:\n    shares[name] = votes / rest\n    rest = rest - votes",
            "",
        ),
    ],
    "why-walk": [
        (
            "def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    return [k_iran * (opening + 1), 0]",
            "what is launched",
        ),
        (
            "def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    return phi_israel * k_iran * (opening + 1)",
            "should be a list",
        ),
        (
            "def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    a = phi_israel * k_iran * opening\n    return [a, phi_iran * k_israel * a]",
            "not right",
        ),
        (
            "def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    a = phi_israel * k_iran * (opening + 1)\n    return [phi_iran * k_israel * (a + 1), a]",
            "",
        ),
        (
            "def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    a = phi_iran * k_iran * (opening + 1)\n    return [a, phi_israel * k_israel * (a + 1)]",
            "",
        ),
        (
            "def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    a = k_iran * (opening + 1)\n    return [phi_israel * a, phi_iran * k_israel * (a + 1)]",
            "",
        ),
        (
            "def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    a = phi_israel * k_iran * (opening + 1)\n    return [a, phi_iran * k_israel * a]",
            "",
        ),
        (
            "def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    a = phi_israel * (k_iran * opening + 1)\n    return [a, phi_iran * (k_israel * a + 1)]",
            "",
        ),
        ("def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    return [2.05, 1.42]", ""),
    ],
    # ------------------------------------------------------------ reciprocity
    "reciprocity-pairs": [
        ("tit_for_tat = 1 - given.noise\nforgiving = 1 - given.noise", "answers it"),
        (
            "tit_for_tat = 0.5\nforgiving = long_run(TFT, generous(given.forgives), given.noise).cooperation[0]",
            "two forgivers",
        ),
        ("tit_for_tat = long_run(TFT, TFT, given.noise)\nforgiving = 1", "should be a number"),
        (
            "tit_for_tat = long_run(TFT, TFT, given.noise).cooperation[0]\nforgiving = long_run(TFT, generous(given.forgives), given.noise).cooperation[0]",
            "two forgivers",
        ),
        (
            "tit_for_tat = long_run(TFT, TFT, given.noise).cooperation[0]\nforgiving = tit_for_tat",
            "generous",
        ),
        (
            "tit_for_tat = long_run(TFT, TFT, given.noise).cooperation[0]\nforgiving = long_run(generous(1 / 3), generous(1 / 3), given.noise).cooperation[0]",
            "",
        ),
        (
            "tit_for_tat = long_run(TFT, TFT, given.noise).cooperation[0]\nforgiving = given.forgives",
            "",
        ),
        ("tit_for_tat = 50\nforgiving = 90", ""),
    ],
    "reciprocity-answers": [
        ("def answers(moves):\n    return moves", "before"),
        ("def answers(moves):\n    return 'C' + moves", "one move too many"),
        ("def answers(moves):\n    return 'D' + moves[:-1]", "cooperates at first"),
        ("def answers(moves):\n    return 'C' * len(moves)", ""),
        ("def answers(moves):\n    return moves[1:] + 'C'", ""),
        (
            "def answers(moves):\n    return 'C' + ''.join('D' if 'D' in moves[:i] else 'C' for i in range(1, len(moves)))",
            "",
        ),
        (
            "def answers(moves):\n    return 'C' + ''.join('D' if moves[i - 2:i] == 'DD' else 'C' for i in range(1, len(moves)))",
            "",
        ),
        ("def answers(moves):\n    return moves[-1]", ""),
        (
            "def answers(moves):\n    mine = 'C'\n    for i in range(1, len(moves)):\n        mine += 'C' if moves[i - 1] == mine[i - 1] else 'D'\n    return mine",
            "",
        ),
    ],
    "reciprocity-cooperation": [
        (
            "def cooperation(forgives, noise):\n    return forgives / (noise + forgives)",
            "Mistakes also turn",
        ),
        ("def cooperation(forgives, noise):\n    return 1 - noise", "never answered"),
        ("def cooperation(forgives, noise):\n    return 7 / 8", "not right"),
        (
            "def cooperation(forgives, noise):\n    p, q = 1 - noise, forgives\n    return q / (1 - p + q)",
            "",
        ),
        (
            "def cooperation(forgives, noise):\n    p, q = 1 - noise, forgives * (1 - noise) + (1 - forgives) * noise\n    return q / (1 + p - q)",
            "",
        ),
        (
            "def cooperation(forgives, noise):\n    p, q = 1 - noise, forgives * (1 - noise)\n    return q / (1 - p + q)",
            "",
        ),
        ("def cooperation(forgives, noise):\n    return 0.5", ""),
        (
            "def cooperation(forgives, noise):\n    p, q = 1 - noise, forgives * (1 - noise) + (1 - forgives) * noise\n    return (p + q) / 2",
            "",
        ),
    ],
    "reciprocity-generosity": [
        ("def generosity(T, R, P, S):\n    return (R - P) / (T - P)", "one of the two limits"),
        ("def generosity(T, R, P, S):\n    return 1 / 3", "not right"),
        (
            "def generosity(T, R, P, S):\n    return max(1 - (T - R) / (R - S), (R - P) / (T - P))",
            "smaller of both",
        ),
        ("def generosity(T, R, P, S):\n    return 1 - (T - R) / (R - S)", "one of the two limits"),
        (
            "def generosity(T, R, P, S):\n    return min(1 - (T - R) / (R - P), (R - P) / (T - P))",
            "",
        ),
        ("def generosity(T, R, P, S):\n    return min((T - R) / (R - S), (R - P) / (T - P))", ""),
        (
            "def generosity(T, R, P, S):\n    return min(1 - (T - R) / (R - S), (R - P) / (T - S))",
            "",
        ),
        (
            "def generosity(T, R, P, S):\n    return (1 - (T - R) / (R - S) + (R - P) / (T - P)) / 2",
            "",
        ),
    ],
    "reciprocity-design": [
        ("forgives, earned = 0, 0", "forgive more"),
        ("forgives, earned = 1, 1", "forgive less"),
        ("forgives, earned = 30, 0.9", "per cent"),
        ("forgives = 0.5" + _EARNED, ""),
        ("forgives = 1 / 3" + _EARNED, ""),
        ("forgives = given.forgives" + _EARNED, ""),
        (
            "T, R, P, S = given.payoffs\nforgives = min(1 - (T - R) / (R - S), (R - P) / (T - P))"
            + _EARNED,
            "",
        ),
        ("forgives = given.target" + _EARNED, ""),
        (_FORGIVES + "earned = R", ""),
        (_FORGIVES + "earned = forgives * T + (1 - forgives) * P", ""),
        (
            _FORGIVES
            + "q = forgives * (1 - given.noise) + (1 - forgives) * given.noise\nearned = q * R + (1 - q) * P",
            "",
        ),
    ],
    # ------------------------------------------------------------ dilemma
    "dilemma-worlds": [
        (
            "joint = play(solve(given.world(given.thick, given.shown))).p_war\nsingles = 0",
            "How far has it fallen",
        ),
        (
            "def war(q, g):\n    return play(solve(given.world(q, g))).p_war\njoint = war(given.thin, given.hidden) - war(given.thick, given.shown)\nsingles = war(given.thin, given.hidden) - war(given.thick, given.hidden)",
            "add the other",
        ),
        ("joint = 'less'\nsingles = 0", "should be a number"),
        (
            "def war(q, g):\n    return play(solve(given.world(q, g))).p_war\njoint = war(given.thin, given.hidden) - war(given.thick, given.shown)\nsingles = war(given.thin, given.hidden) - war(given.thin, given.shown)",
            "add the other",
        ),
        (
            "def war(q, g):\n    return play(solve(given.world(q, g))).p_war\njoint = war(given.thick, given.shown) - war(given.thin, given.hidden)\nsingles = 0.05",
            "A fall is wanted",
        ),
        (
            "def war(q, g):\n    return play(solve(given.world(q, g))).p_war\njoint = war(given.thin, given.hidden) - war(given.thick, given.shown)\nsingles = joint",
            "",
        ),
        (
            "def war(q, g):\n    return play(solve(given.world(q, g))).p_war\njoint = war(given.thin, given.hidden) - war(given.thick, given.shown)\nsingles = war(given.thick, given.hidden) + war(given.thin, given.shown)",
            "",
        ),
        (
            "def war(q, g):\n    return play(solve(given.world(q, g))).p_war\njoint = war(given.thin, given.shown) - war(given.thick, given.hidden)\nsingles = 2 * war(given.thin, given.hidden) - war(given.thick, given.hidden) - war(given.thin, given.shown)",
            "",
        ),
        (
            "def war(q, g):\n    return play(solve(given.world(q, g))).p_war\njoint = 1 - war(given.thick, given.shown) / war(given.thin, given.hidden)\nsingles = 0",
            "",
        ),
    ],
    "dilemma-landing": [
        (
            "def landing(launched, felt, share):\n    return share**felt * (1 - share) ** max(0, launched - felt) if felt <= launched else 0",
            "count the ways",
        ),
        (
            "def landing(launched, felt, share):\n    return comb(launched, felt) * share**felt * (1 - share) ** (launched - felt) if share < 1 else 0",
            "not right",
        ),
        ("def landing(launched, felt, share):\n    return launched * share", "must lie between"),
        (
            "def landing(launched, felt, share):\n    return comb(launched, felt) * share ** felt",
            "",
        ),
        (
            "def landing(launched, felt, share):\n    return comb(launched, felt) * (1 - share) ** felt * share ** max(0, launched - felt)",
            "",
        ),
        (
            "def landing(launched, felt, share):\n    return sum(comb(launched, x) * share ** x * (1 - share) ** (launched - x) for x in range(felt, launched + 1))",
            "",
        ),
        (
            "def landing(launched, felt, share):\n    return sum(comb(launched, x) * share ** x * (1 - share) ** (launched - x) for x in range(0, min(felt, launched) + 1))",
            "",
        ),
        (
            "def landing(launched, felt, share):\n    return 1 / (launched + 1) if felt <= launched else 0",
            "",
        ),
    ],
    "dilemma-rest": [
        (
            "def rest(c1, c2, m1, m2):\n    return c2 * (c1 * m1 + m2) / (1 - c1 * c2)",
            "ZeroDivisionError",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c1 * (c2 * m2 + m1) / (1 - c1 * c2) if c1 * c2 < 1 else float('inf')",
            "other side feels",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c2 * (c1 * m1 + m2) / (1 - c1 * c2) if c1 * c2 < 1 else None",
            "returns nothing",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c2 * (c1 * m1 + m2) / (1 - c1 * c2) if c1 + c2 < 1 else float('inf')",
            "",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c2 * (c1 * m1 + m2) / (1 - c1 * c2) if c1 + c2 < 2 else float('inf')",
            "",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c2 * (c1 + m1 + m2) / (1 - c1 * c2) if c1 * c2 < 1 else float('inf')",
            "",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c2 * (c1 * m1 + m2) / (1 - (c1 + c2) / 2) if c1 * c2 < 1 and c1 + c2 < 2 else float('inf')",
            "",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c2 * (c1 * m1 + m2) / (1 - c1 * c2) if c1 < 1 and c2 < 1 else float('inf')",
            "",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c2 * (c1 * m1 + m2) / (1 - c1 * c2) if c1 * c2 <= 1 - 1e-9 or c1 * c2 > 1 else float('inf')",
            "",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c2 * (c1 * m1 + m2) / (1 + c1 * c2) if c1 * c2 < 1 else float('inf')",
            "",
        ),
        (
            "def rest(c1, c2, m1, m2):\n    return c1 * c2 * (m1 + m2) / (1 - c1 * c2) if c1 * c2 < 1 else float('inf')",
            "",
        ),
    ],
    "dilemma-race": [
        ("def stable(k, l, alpha, beta):\n    return alpha > k and beta > l", "Multiply"),
        ("def stable(k, l, alpha, beta):\n    return alpha * beta >= k * l", "just equal"),
        (
            "def stable(k, l, alpha, beta):\n    return 'yes' if alpha * beta > k * l else 'no'",
            "True or False",
        ),
        ("def stable(k, l, alpha, beta):\n    return alpha + beta > k + l", ""),
        ("def stable(k, l, alpha, beta):\n    return alpha * k > beta * l", ""),
        ("def stable(k, l, alpha, beta):\n    return alpha * beta < k * l", ""),
        ("def stable(k, l, alpha, beta):\n    return alpha > k or beta > l", ""),
        ("def stable(k, l, alpha, beta):\n    return alpha * l > beta * k", ""),
        ("def stable(k, l, alpha, beta):\n    return k * l < 1", ""),
        ("def stable(k, l, alpha, beta):\n    return True", ""),
        ("def stable(k, l, alpha, beta):\n    return min(alpha, beta) > max(k, l)", ""),
    ],
    "dilemma-markup": [
        ("markup = 1", "still dies"),
        ("markup = 10", "the least"),
        ("markup = float('inf')", "finite"),
        (
            "markup = 0.0\nwhile rest_point(vary(given.exchange, {'markup': markup})) < given.exchange.first.red_line:\n    markup += 0.01",
            "",
        ),
        (
            "markup = 0.0\nwhile rest_point(vary(given.exchange, {'markup': markup}, {'markup': markup})) < given.exchange.second.red_line:\n    markup += 0.01",
            "",
        ),
        ("markup = given.exchange.first.red_line", ""),
        ("markup = rest_point(given.exchange)", ""),
    ],
    # ------------------------------------------------------------ signalling
    "signalling-beliefs": [
        (
            "p = given.prior\nafter_signal = (1 - p) * given.candour / (p * given.guile + (1 - p) * given.candour)\nafter_silence = 0.9",
            "that the sender is limited",
        ),
        ("after_signal = given.prior * given.guile\nafter_silence = given.prior", "Divide by"),
        (
            "p = given.prior\nafter_signal = p * given.guile / (p * given.guile + (1 - p) * given.candour)\nafter_silence = after_signal",
            "After silence",
        ),
        (
            "p = given.prior\nafter_signal = p * given.guile / (p * given.guile + (1 - p) * given.candour)\nafter_silence = 1 - after_signal",
            "do not add up to 1",
        ),
        (
            "p = 0.5\nafter_signal = p * given.guile / (p * given.guile + (1 - p) * given.candour)\nafter_silence = p * (1 - given.guile) / (p * (1 - given.guile) + (1 - p) * (1 - given.candour))",
            "",
        ),
        (
            "after_signal = given.guile / (given.guile + given.candour)\nafter_silence = (1 - given.guile) / (2 - given.guile - given.candour)",
            "",
        ),
        (
            "p = given.prior\nafter_signal = p * given.guile / (p * given.guile + (1 - p) * given.candour)\nafter_silence = p",
            "",
        ),
        (
            "p = given.prior\nafter_signal = (1 - p) * given.guile / ((1 - p) * given.guile + p * given.candour)\nafter_silence = (1 - p) * (1 - given.guile) / ((1 - p) * (1 - given.guile) + p * (1 - given.candour))",
            "",
        ),
        (
            "p = given.prior\nafter_signal = p * given.guile / given.candour\nafter_silence = 0.9",
            "",
        ),
    ],
    "signalling-felt-share": [
        ("def felt_share(stopped, suspicion):\n    return 1 - stopped", "bring in the suspicion"),
        ("def felt_share(stopped, suspicion):\n    return stopped * (1 - suspicion)", "not felt"),
        ("def felt_share(stopped):\n    return 1 - stopped", "TypeError"),
        ("def felt_share(stopped, suspicion):\n    return 1 - stopped * suspicion", ""),
        ("def felt_share(stopped, suspicion):\n    return (1 - stopped) * suspicion", ""),
        ("def felt_share(stopped, suspicion):\n    return (1 - stopped) * (1 - suspicion)", ""),
        ("def felt_share(stopped, suspicion):\n    return min(1, 1 - stopped + suspicion)", ""),
        ("def felt_share(stopped, suspicion):\n    return max(1 - stopped, suspicion)", ""),
        ("def felt_share(stopped, suspicion):\n    return (1 - stopped + suspicion) / 2", ""),
    ],
    "signalling-threshold": [
        ("threshold = 0", "not right"),
        (
            "threshold = next(i / 4 for i in range(49) if signal_rate(solve(vary(given.exchange, first={'aims': i / 4}))) < 0.5) - 0.25",
            "still announces",
        ),
        ("threshold = 40", "between 0 and 12"),
        (
            "threshold = next(i / 4 for i in range(49) if signal_rate(solve(vary(given.exchange, second={'aims': i / 4}))) < 0.5) if False else given.aims",
            "",
        ),
        (
            "threshold = next(i for i in range(13) if signal_rate(solve(vary(given.exchange, first={'aims': i}))) < 0.5) + 0.25",
            "",
        ),
        (
            "threshold = next(i / 4 for i in range(49) if signal_rate(solve(vary(given.exchange, first={'aims': i / 4}))) <= 0.05)",
            "",
        ),
        (
            "threshold = max(i / 4 for i in range(49) if signal_rate(solve(vary(given.exchange, first={'aims': i / 4}))) >= 0.5)",
            "",
        ),
        (
            "threshold = next(i / 4 for i in range(49) if signal_rate(solve(vary(given.exchange, first={'aims': i / 4}))) < 0.9)",
            "",
        ),
        ("threshold = signal_rate(solve(given.exchange))", ""),
    ],
    "signalling-observer": [
        ("def observer(prior, limited, damage, path):\n    return prior", "changed nothing"),
        (
            "def observer(prior, limited, damage, path):\n    return bayes((1 - prior, prior), [path_probability(solve(e), path) for e in (limited, damage)])[0]",
            "is limited",
        ),
        (
            "def observer(prior, limited, damage, path):\n    return bayes((1 - prior, prior), [path_probability(solve(e), path) for e in (limited, damage)])",
            "should be a number",
        ),
        (
            "def observer(prior, limited, damage, path):\n    chances = [path_probability(solve(e), path) for e in (limited, damage)]\n    return chances[1] / sum(chances)",
            "",
        ),
        (
            "def observer(prior, limited, damage, path):\n    return bayes((prior, 1 - prior), [path_probability(solve(e), path) for e in (limited, damage)])[1]",
            "",
        ),
        (
            "def observer(prior, limited, damage, path):\n    return prior * path_probability(solve(damage), path)",
            "",
        ),
        (
            "def observer(prior, limited, damage, path):\n    return bayes((1 - prior, prior), [path_probability(solve(e), path[:1]) for e in (limited, damage)])[1]",
            "",
        ),
        (
            "def observer(prior, limited, damage, path):\n    return bayes((1 - prior, prior), [path_probability(solve(e), path) for e in (damage, limited)])[1]",
            "",
        ),
        (
            "def observer(prior, limited, damage, path):\n    path = tuple(getattr(move, 'rung', move) for move in path)\n    return bayes((1 - prior, prior), [path_probability(solve(e), path) for e in (limited, damage)])[1]",
            "",
        ),
    ],
    "signalling-credence": [
        ("guile = 0", "there is room"),
        ("guile = 0.9", "above the target"),
        ("guile = '10 %'", "should be a number"),
        ("guile = given.target", ""),
        ("guile = given.guile", ""),
        ("guile = given.target * given.candour", ""),
        (
            "p, t = given.prior, given.target\nguile = t * p * given.candour / ((1 - p) * (1 - t))",
            "",
        ),
        ("p, t = given.prior, given.target\nguile = t * (1 - p) / (p * (1 - t))", ""),
        ("p, t = given.prior, given.target\nguile = t * (1 - p) * given.candour / p", ""),
    ],
    # ------------------------------------------------------------ proxies
    "proxies-order": [
        ("def mean_felt(control, deniability):\n    return (1 - deniability) * control", "too far"),
        (
            "def mean_felt(control, deniability):\n    return deniability * (2 - control)",
            "not* pinned",
        ),
        ("def mean_felt(control, deniability):\n    return 0.65", "not right"),
        ("def mean_felt(control, deniability):\n    return 2 - control", "deniability"),
        ("def mean_felt(control, deniability):\n    return (1 - deniability) * (1 + control)", ""),
        ("def mean_felt(control, deniability):\n    return 1 - deniability", ""),
        (
            "def mean_felt(control, deniability):\n    return (1 - deniability) * control + (1 - control) * 2",
            "",
        ),
        ("def mean_felt(control, deniability):\n    return (1 - deniability) * 1.5", ""),
    ],
    "proxies-split": [
        ("def split(exchange):\n    return {'none': 1, 'proxies': 0, 'open': 0}", "not right"),
        (
            "def split(exchange):\n    return {'none': 0.5, 'proxies': 0.6, 'open': 0.2}",
            "add up to 1.3",
        ),
        ("def split(exchange):\n    return solve(exchange).policy[0][2]", "has the outcome"),
        ("def split(exchange):\n    return None", "returns nothing"),
        (
            _SPLIT.format(menu="solve(exchange).policy[0][2]", open="move.signalled"),
            "",
        ),  # announced for open
        (_SPLIT.format(menu="solve(exchange).policy[0][2]", open="move.rung == 2"), ""),
        (_SPLIT.format(menu="solve(exchange).policy[0][2]", open="move.rung > 2"), ""),
        (_SPLIT.format(menu="solve(exchange).policy[0][3]", open="move.rung > 1"), ""),
        (_SPLIT.format(menu="solve(exchange).policy[1][2]", open="move.rung > 1"), ""),
        (
            _SPLIT.format(menu="solve(given.exchange).policy[0][2]", open="move.rung > 1"),
            "",
        ),  # one exchange only
        (
            "def split(exchange):\n    menu = solve(exchange).policy[0][2]\n    likeliest = max(menu, key=menu.get).rung\n    return {'none': int(likeliest == 0), 'proxies': int(likeliest == 1), 'open': int(likeliest > 1)}",
            "",
        ),
    ],
    "proxies-threshold": [
        ("threshold = 0", "not right"),
        ("threshold = 0.0811 if abs(given.hawks - 0.5) > 1e-9 else 0.3", "not right"),
        ("threshold = -1", "between 0 and 3"),
        (
            "def lead(c):\n    e = vary(given.exchange, {'clients': c})\n    u = {m: losses(e, 0, 3, m).utility for m in e.moves}\n    return max(v for m, v in u.items() if m.rung >= 2) - max(v for m, v in u.items() if m.rung == 1)\nthreshold = 0.0\nwhile lead(threshold) < 0 and threshold < 2.99:\n    threshold += 0.001",
            "",
        ),
        (
            "def lead(c):\n    e = vary(given.exchange, {'clients': c})\n    u = {m: losses(e, 0, 2, m).utility for m in e.moves}\n    return max(v for m, v in u.items() if m.rung > 2) - max(v for m, v in u.items() if m.rung == 1)\nthreshold = 0.0\nwhile lead(threshold) < 0 and threshold < 2.99:\n    threshold += 0.001",
            "",
        ),
        ("threshold = given.clients", ""),
        ("threshold = 0.0811", ""),
        ("threshold = 3", ""),
    ],
    "proxies-leash": [
        ("settings = {'control': 0, 'deniability': 0}", "Nothing keeps you"),
        ("settings = {'control': 0.3, 'deniability': 1}", "not to be had"),
        ("settings = {'control': 1, 'deniability': given.most}", "would show"),
        ("settings = {'control': 1, 'deniability': given.together - 1}", "a better pair"),
        ("settings = (1, 0.8)", "should be a dict"),
        ("settings = {'control': given.control, 'deniability': given.deniability}", ""),
        ("settings = {'control': given.together / 2, 'deniability': given.together / 2}", ""),
    ],
    # ------------------------------------------------------------ domestic
    "domestic-limit": [
        (
            "def limit(hawk_patience, dove_patience, share):\n    return hawk_patience + dove_patience",
            "launched higher",
        ),
        (
            "def limit(hawk_patience, dove_patience, share):\n    return hawk_patience + dove_patience * share",
            "divided by",
        ),
        ("def limit(hawk_patience, dove_patience, share):\n    5.64", "returns nothing"),
        (
            "def limit(hawk_patience, dove_patience, share):\n    return dove_patience + hawk_patience / share",
            "and not the hawks",
        ),
        (
            "def limit(hawk_patience, dove_patience):\n    return hawk_patience + dove_patience / 0.55",
            "TypeError",
        ),
        (
            "def limit(hawk_patience, dove_patience, share):\n    return {share: hawk_patience}",
            "should be a number",
        ),
        (
            "def limit(hawk_patience, dove_patience, share):\n    return (hawk_patience + dove_patience) / share",
            "",
        ),
        (
            "def limit(hawk_patience, dove_patience, share):\n    return min(hawk_patience, dove_patience / share)",
            "",
        ),
    ],
    "domestic-win-set": [
        ("moves, hardest = list(given.exchange.moves), 2", "would leave"),
        ("moves, hardest = [], 0", "lacks"),
        ("moves, hardest = [4, 3], 2", "list of moves"),
        ("moves, hardest = '4s, 3s', 2", "list of moves"),
        (_WIN.format(keep="4 - m.rung <= given.hawk_patience"), "doves would leave"),
        (_WIN.format(keep="mean(m) <= given.dove_patience"), "hawks would leave"),
        # Israel's eye on Iran instead of Iran's on Israel: the kernel of the wrong mover
        (
            _WIN.format(
                keep="4 - m.rung <= given.hawk_patience and mean(m, 1) <= given.dove_patience"
            ),
            "",
        ),
        (
            _WIN.format(keep="4 - m.rung < given.hawk_patience and mean(m) <= given.dove_patience"),
            "lacks",
        ),
        (
            _WIN.format(
                keep="3 - m.rung <= given.hawk_patience and mean(m) <= given.dove_patience"
            ),
            "",
        ),
        (
            _WIN.format(keep="4 - m.rung <= given.hawk_patience and m.rung <= given.dove_patience"),
            "",
        ),
        (
            _WIN.format(
                keep="4 - mean(m) <= given.hawk_patience and mean(m) <= given.dove_patience"
            ),
            "",
        ),
        (_WON + "hardest = max(m.rung for m in moves)", ""),
        (_WON + "hardest = given.dove_patience", ""),
        (_WON + "hardest = max(mean(m, 1) for m in moves)", ""),
    ],
    "domestic-survival": [
        ("survival = sum(play(solve(given.exchange)).stop)", "stands down at all"),
        (
            "survival = coalition_survival(solve(given.exchange), given.dove_patience, given.hawk_patience)",
            "comes first",
        ),
        ("survival = 84.8", "per cent"),
        ("survival = 1 - play(solve(given.exchange)).p_war", "stands down at all"),
        (
            "survival = coalition_survival(solve(vary(given.exchange, second={'alerted': 0.3})), given.hawk_patience, given.dove_patience)",
            "",
        ),
        ("survival = coalition_survival", "forget to call"),
    ],
    "domestic-tipping": [
        ("tipping = 0.7\nchosen = 0", "the least weight"),
        (
            "tipping = next(h / 100 for h in range(50, 100) if play(solve(vary(given.exchange, {'hawks': h / 100}, {'hawks': h / 100}))).p_war >= given.level)\nchosen = play(solve(vary(given.exchange, {'hawks': tipping}, {'hawks': tipping}))).p_war",
            "take the inadvertent part away",
        ),
        ("tipping = 85\nchosen = 0", "per cent"),
        # one side's hawks only
        (
            "tipping = next(h / 100 for h in range(50, 101) if play(solve(vary(given.exchange, {'hawks': h / 100}))).p_war >= given.level)\nchosen = 0",
            "least weight",
        ),
        (
            "tipping = next(h / 100 for h in range(50, 100) if play(solve(vary(given.exchange, {'hawks': h / 100}, {'hawks': h / 100}))).p_war >= given.level)\nchosen = inadvertent(solve(vary(given.exchange, {'hawks': tipping}, {'hawks': tipping})))",
            "the rest was chosen",
        ),
        ("tipping = 0.99\nchosen = 0.9", "least weight"),
    ],
    "domestic-cost": [
        ("part = 0" + _COST, "not below"),
        ("part = 1" + _COST, "less would do"),
        ("part, left = 25, 0.05", "per cent"),
        ("part = 0.5" + _COST, "less would do"),
        ("part = 0.01" + _COST, "not below"),
        ("part, left = 'a tenth', 0", "should be a number"),
        # one side's hawks only
        (
            "part = next(i / 200 for i in range(201) if play(solve(vary(given.exchange, {'hawks': given.hawks, 'hawks_war': i / 200}, {'hawks': given.hawks, 'hawks_war': 0}))).p_war < 0.1)\nleft = 0.09",
            "",
        ),
        (_PART + "left = 0.1", "not right"),
        (_PART + "left = play(solve(given.exchange)).p_war", "not right"),
        (
            _PART
            + "left = play(solve(vary(given.exchange, {'hawks': given.hawks}, {'hawks': given.hawks}))).p_war",
            "not right",
        ),
    ],
    # ------------------------------------------------------------ third parties
    "third-parties-charge": [
        ("def charge(weight, felt):\n    return weight * (felt - 1) ** 2", "rung 1 and below"),
        ("def charge(weight, felt):\n    return weight * felt ** 2 if felt > 1 else 0", "above 1"),
        ("def charge(weight, felt):\n    return weight * max(0, felt - 1)", "squared"),
        ("def charge(weight, felt):\n    return (weight * max(0, felt - 1)) ** 2", "not right"),
        (
            "def charge(weight, felt):\n    return weight * (felt ** 2 - 1) if felt > 1 else 0",
            "not right",
        ),
        (
            "def charge(weight, felt):\n    return weight * max(0, round(felt) - 1) ** 2",
            "not right",
        ),
        ("def charge(weight, felt):\n    return weight * (felt - 1) ** 2 if felt >= 2 else 0", ""),
        ("def charge(weight, felt):\n    return weight * max(0, int(felt) - 1) ** 2", ""),
    ],
    "third-parties-worth": [
        ("worth = play(solve(given.exchange)).p_war", "with the ally"),
        ("worth = play(solve(vary(given.exchange, second={'ally': 0}))).p_war", "without the ally"),
        (
            "worth = play(solve(given.exchange)).p_war - play(solve(vary(given.exchange, second={'ally': 0}))).p_war",
            "A fall is asked for",
        ),
        (
            "worth = play(solve(vary(given.exchange, second={'ally': 0}))).p_war / play(solve(given.exchange)).p_war",
            "must lie between",
        ),
        (
            "a, b = (play(solve(vary(given.exchange, first={'ally': x}))).p_war for x in (0, 1))\nworth = a - b",
            "not right",
        ),
        ("worth = play(solve(given.exchange))", "should be a number"),
    ],
    "third-parties-first-quarter": [
        ("def first_quarter(exchange):\n    return 0.25", "straight line"),
        (
            "def first_quarter(exchange):\n    w = [play(solve(vary(exchange, second={'ally': a}))).p_war for a in (0, 0.25)]\n    return w[0] - w[1]",
            "Divide by",
        ),
        (
            "def first_quarter(exchange):\n    w = [play(solve(vary(exchange, second={'ally': a}))).p_war for a in (0, 0.25, 1)]\n    return (w[1] - w[2]) / (w[0] - w[2])",
            "other three quarters",
        ),
        (
            "def first_quarter(exchange):\n    w = [play(solve(vary(exchange, second={'ally': a}))).p_war for a in (0, 0.25, 1)]\n    return 1 - w[1] / w[0]",
            "not right",
        ),
        # takes the exchange's own ally for none
        (
            "def first_quarter(exchange):\n    w = [play(solve(e)).p_war for e in (exchange, vary(exchange, second={'ally': 0.25}), vary(exchange, second={'ally': 1}))]\n    return (w[0] - w[1]) / (w[0] - w[2])",
            "ZeroDivisionError",
        ),
        # right for the term's exchange only
        (
            "def first_quarter(exchange):\n    w = [play(solve(vary(given.exchange, second={'ally': a}))).p_war for a in (0, 0.25, 1)]\n    return (w[0] - w[1]) / (w[0] - w[2])",
            "not right",
        ),
    ],
    "third-parties-temptation": [
        (
            "def first_answer(exchange):\n    launched = sum(p * move.rung for move, p in solve(exchange).policy[0][3].items())\n    return [launched, launched]",
            "what is launched",
        ),
        (
            "def first_answer(exchange):\n    return sum(p * move.rung for move, p in solve(exchange).policy[0][3].items())",
            "should be a list",
        ),
        ("def first_answer(exchange):\n    return [3.72, 2.43]", "not right"),
        (
            "def first_answer(exchange):\n    c = solve(exchange).policy[0][3]\n    m = max(c, key=c.get)\n    return [m.rung, sum(x * p for x, p in enumerate(felt(exchange, 0, m)))]",
            "not right",
        ),
        (
            "def first_answer(exchange):\n    c = solve(exchange).policy[0][3]\n    return [sum(q * m.rung for m, q in c.items()), sum(q * x * p for m, q in c.items() for x, p in enumerate(felt(exchange, 1, m)))]",
            "not right",
        ),
        ("def first_answer(exchange):\n    return (1, 2, 3)", "2 entries"),
    ],
    "third-parties-least": [
        ("ally = given.remains" + _LEAST, "ess would do"),
        ("ally = 4" + _LEAST, "Less would do"),
        ("ally = 0.05" + _LEAST, "more than"),
        ("ally = 0" + _LEAST, "more than"),
        ("ally = 1" + _LEAST, "Less would do"),
        ("ally, left = 25, 0.1", "between 0 and 4"),
        ("ally = 1 - given.remains" + _LEAST, ""),  # a straight line
        # to a part of the danger with the whole ally
        (
            "def war(a):\n    return play(solve(vary(given.exchange, second={'ally': a}))).p_war\nally = next(i / 200 for i in range(801) if war(i / 200) <= given.remains * war(1) or i == 800)"
            + _LEAST,
            "",
        ),
        (_ALLY + "left = given.remains", ""),
        (_ALLY + "left = play(solve(given.exchange)).p_war", ""),
    ],
    # ------------------------------------------------------------ red lines
    "redlines-misjudged": [
        (
            "plan = solve(given.before)\nstrike = sum(p for move, p in plan.policy[0][1].items() if move.rung >= 2)\nwar = play(plan).p_war",
            "a line that is known",
        ),
        (
            "plan = solve(vary(given.before, second={'red_line': given.believed}))\nstrike = sum(p for move, p in plan.policy[0][1].items() if move.rung >= 2)\nwar = play(plan).p_war",
            "leader expects",
        ),
        ("strike = 0.691\nwar = 0.0123 if given.aims != 3 else 0.1", "not right"),
        # the line of the wrong side
        (
            "plan = solve(vary(given.before, first={'red_line': given.believed}))\nstrike = sum(p for m, p in plan.policy[0][1].items() if m.rung >= 2)\nwar = play(plan, given.before, second=solve(given.before)).p_war",
            "not right",
        ),
        # the state after a blow felt at 2, not at 1
        (
            "plan = solve(vary(given.before, second={'red_line': given.believed}))\nstrike = sum(p for m, p in plan.policy[0][2].items() if m.rung >= 2)\nwar = 0",
            "not right",
        ),
        (
            "plan = solve(vary(given.before, second={'red_line': given.believed}))\nstrike = sum(p for m, p in plan.policy[0][1].items() if m.rung >= 2)\nwar = play(plan, given.before)",
            "should be a number",
        ),
    ],
    "redlines-multiplied": [
        ("def multiplied(nothing, one, other):\n    return one * other", "by a factor"),
        (
            "def multiplied(nothing, one, other):\n    return max(0, one + other - nothing)",
            "subtracts",
        ),
        ("def multiplied(nothing, one, other):\n    return 0.052", "not right"),
        ("def multiplied(nothing, one, other):\n    return nothing * one * other", "not right"),
        (
            "def multiplied(nothing, one, other):\n    return nothing - (nothing - one) - (nothing - other)",
            "must lie between",
        ),
        ("def multiplied(nothing, one, other):\n    return min(one, other)", "not right"),
        ("def multiplied(nothing, one, other):\n    return one * other / nothing ** 2", ""),
        ("def multiplied(nothing, one, other):\n    return (one + other) / 2 * nothing", ""),
    ],
    "redlines-shapley": [
        (
            "def credit(results):\n    none = results[frozenset()]\n    return {name: results[frozenset({name})] - none for name in max(results, key=len)}",
            "add up to",
        ),
        (
            "def credit(results):\n    whole = max(results, key=len)\n    return {name: (results[whole] - results[frozenset()]) / len(whole) for name in whole}",
            "not right",
        ),
        ("def credit(results):\n    return 1 / 3", "should be a dict"),
        # what each takes away when it goes last
        (
            "def credit(results):\n    whole = max(results, key=len)\n    return {n: results[whole] - results[whole - {n}] for n in whole}",
            "add up to",
        ),
        # one order only
        (
            "def credit(results):\n    before, out = frozenset(), {}\n    for n in sorted(max(results, key=len)):\n        out[n] = results[before | {n}] - results[before]\n        before |= {n}\n    return out",
            "all orders",
        ),
        (
            "def credit(results):\n    return {'hotline': 1, 'announcing': 1, 'defence': 1}",
            "with the parts a, b",
        ),
    ],
    "redlines-tally": [
        (
            _TALLY.format(rows='events[(events["date_start"] >= since) & (events["rung"] > rung)]'),
            "at rung",
        ),
        (_TALLY.format(rows='events[events["date_start"] >= since]'), "Words about acts"),
        (_TALLY.format(rows='events[events["rung"] >= rung]'), "first day"),
        (
            'def tally(events, since, rung, sides):\n    counted = events[(events["date_start"] >= since) & (events["rung"] >= rung)]\n'
            '    return counted["move_of"].value_counts().to_dict()',
            "0 for a side",
        ),
        ("def tally(events, since, rung, sides):\n    return len(events)", "should be a dict"),
        # the day itself left out
        (
            "def tally(events, since, rung, sides):\n    late = events[(events['date_start'] > since) & (events['rung'] >= rung)]\n"
            "    return {side: int((late['move_of'] == side).sum()) for side in sides}",
            "itself count too",
        ),
        # what the act is aimed at instead of whose it is
        (
            "def tally(events, since, rung, sides):\n    late = events[(events['date_start'] >= since) & (events['rung'] >= rung)]\n"
            "    return {side: int((late['target'] == side).sum()) for side in sides}",
            "not right",
        ),
        # the record's own table instead of the one that is given
        (
            "def tally(events, since, rung, sides):\n    late = record.events()\n    late = late[(late['date_start'] >= since) & (late['rung'] >= rung)]\n"
            "    return {side: int((late['move_of'] == side).sum()) for side in sides}\nfrom widgets import record",
            "not right",
        ),
    ],
    "redlines-package": [
        ("package = {'hotline': 4, 'announcing': 4, 'defence': 4}" + _PACKAGE, "the budget is"),
        ("package = {'hotline': 0, 'announcing': 0, 'defence': 0}" + _PACKAGE, "above the target"),
        ("package, left = {'hotline': 5, 'announcing': 0, 'defence': 0}, 0.02", "between 0 and 4"),
        (
            "package, left = {'hotline': None, 'announcing': None, 'defence': None}, 0.02",
            "still empty",
        ),
        (
            "package = dict.fromkeys(('hotline', 'announcing', 'defence'), given.budget / 3)"
            + _PACKAGE,
            "above the target",
        ),
        ("package, left = [4, 1, 1], 0.02", "dict of points"),
        ("package, left = {'Hotline': 4}, 0.02", "dict of points"),
        ("package, left = {'hotline': 4, 'announcing': 4, 'defence': -2}, 0.02", "between 0 and 4"),
        (_BEST + "left = given.target", ""),
        (_BEST + "left = play(solve(given.exchange)).p_war", ""),
    ],
    # ------------------------------------------------------------ across the chapters
    "after-history": [
        ("history, probability = (4, 2, 0), 0.415", "of April itself"),
        (
            "history, probability = likeliest_paths(solve(given.without(given.order[0])))[1]",
            "second likeliest",
        ),
        (
            "history = likeliest_paths(solve(given.without(given.order[0])))[0]\nprobability = 1",
            "pairs of rungs",
        ),
        ("history, probability = likeliest_paths(solve(given.exchange))[0]", "of April itself"),
        (
            "history = likeliest_paths(solve(given.without(given.order[0])))[0][0]\nprobability = 0",
            "not right",
        ),
        ("history = '3, 2, 0'\nprobability = 0.3", "not right"),
    ],
    "after-surprise": [
        (
            "true = vary(APRIL_2024, second={'alerted': given.true})\nforeseen = unforeseen = play(solve(true)).p_war",
            "believed in",
        ),
        (
            "b, t = (vary(APRIL_2024, second={'alerted': a}) for a in (given.believed, given.true))\nforeseen = play(solve(t)).p_war\nunforeseen = play(solve(t), b).p_war",
            "The plan belongs",
        ),
        ("foreseen = 7.4\nunforeseen = 11.9", "per cent"),
        (
            "b, t = (vary(given.exchange, second={'alerted': a}) for a in (given.believed, given.true))\nforeseen = play(solve(t)).p_war\nunforeseen = play(solve(b), t).p_war",
            "take `APRIL_2024` itself",
        ),
        (
            "b, t = (vary(given.exchange, second={'alerted': a}) for a in (given.believed, given.true))\nforeseen = play(solve(vary(APRIL_2024, second={'alerted': given.true}))).p_war\nunforeseen = play(solve(b), t).p_war",
            "take `APRIL_2024` itself",
        ),
        (
            "b, t = (vary(APRIL_2024, second={'alerted': a}) for a in (given.believed, given.true))\nunforeseen = play(solve(t)).p_war\nforeseen = play(solve(b), t).p_war",
            "the other one",
        ),
        (
            "b, t = (vary(APRIL_2024, second={'alerted': a}) for a in (given.believed, given.true))\nforeseen = play(solve(b)).p_war\nunforeseen = play(solve(b), t).p_war",
            "believed in",
        ),
        (
            "b, t = (vary(APRIL_2024, first={'alerted': a}) for a in (given.believed, given.true))\nforeseen = play(solve(t)).p_war\nunforeseen = play(solve(b), t).p_war",
            "",
        ),
    ],
    "after-blame": [
        (
            "def blame(order):\n    start = play(solve(given.without())).p_war\n    return {name: play(solve(given.without(name))).p_war - start for name in order}",
            "goes alone",
        ),
        (
            "def blame(order):\n    return {name: play(solve(given.without(*order[:i + 1]))).p_war for i, name in enumerate(order)}",
            "how much did it add",
        ),
        ("def blame(order):\n    return [0.25] * 4", "should be a dict"),
        # right for the order of the term only
        (
            "def blame(order):\n    out, gone, before = {}, [], play(solve(given.without())).p_war\n    for n in given.order:\n        gone.append(n)\n        war = play(solve(given.without(*gone))).p_war\n        out[n], before = war - before, war\n    return out",
            "not right",
        ),
        (
            "def blame(order):\n    out, gone, before = {}, [], play(solve(APRIL_2024)).p_war\n    for n in order:\n        gone.append(n)\n        war = play(solve(given.without(*gone))).p_war\n        out[n], before = war - before, war\n    return out",
            "not right",
        ),
        ("def blame(order):\n    return {n: 'much' for n in order}", "should be a number"),
    ],
    "after-restore": [
        (
            "def restore(danger, count):\n    gone, back = max(danger, key=len), set()\n    for _ in range(count):\n        best = min(gone, key=lambda each: danger[gone - {each}])\n        gone, back = gone - {best}, back | {best}\n    return back",
            "compare all sets",
        ),
        ("def restore(danger, count):\n    return sorted(max(danger, key=len))", "may return"),
        (
            "def restore(danger, count):\n    return {'coalitions', 'ally'} if count == 2 else {'coalitions'}",
            "set of names out of",
        ),
        (
            "def restore(danger, count):\n    n = len(max(danger, key=len)) - count\n    return min([gone for gone in danger if len(gone) == n], key=danger.get)",
            "names; 1 may return",
        ),
        # those that stay gone
        (
            "def restore(danger, count):\n    return min([g for g in danger if len(g) == len(max(danger, key=len)) - count], key=danger.get)",
            "may return",
        ),
        # the two that do most when they go, one at a time
        (
            "def restore(danger, count):\n    return sorted(max(danger, key=len), key=lambda n: -danger[frozenset({n})])[:count]",
            "leaves less",
        ),
        ("def restore(danger, count):\n    return 'ally'", "set of names"),
    ],
    "after-story": [
        ("story, chance = {}, 0.415", "and not"),
        ("story, chance = {'hawks': 2}, 0.4", "between 0.5 and 0.95"),
        ("story, chance = {'gaza': 1}, 0.4", "one may tell the model"),
        ("story = {'red_line': 5}" + _TOLD, "and not"),
        ("story, chance = {'candour': float('nan')}, 0.4", "finite"),
        ("story, chance = [('ally', 0)], 0.4", "should be a dict"),
        ("story, chance = given.story, 0.4", "should be a dict"),
        ("story = {'hawks': 0.95}" + _TOLD, ""),
        (_STORY + "chance = likeliest_paths(solve(given.exchange))[0][1]", ""),
        (_STORY + "chance = play(solve(given.told(**story))).p_war", ""),
        (_STORY + "chance = likeliest_paths(solve(given.told(**story)))[1][1]", ""),
    ],
}
