"""Right answers that differ from the reference solutions, by exercise: code in the place of the
solution.
"""

from __future__ import annotations

RIGHT: dict[str, list[str]] = {
    # ------------------------------------------------------------ starter
    "why-highest": [
        "highest = sorted(given.launched)[-1]\naverage = 0\nfor rung in given.launched:\n    average += rung / len(given.launched)",
        "import numpy as np\nhighest, average = np.max(given.launched), np.mean(given.launched)",
        "from fractions import Fraction\nimport statistics\nhighest, average = max(given.launched), statistics.mean(map(Fraction, given.launched))",
    ],
    "why-demand": [
        "def demand(felt, red_line):\n    if felt < red_line:\n        return 0\n    else:\n        return felt + 1",
        "demand = lambda felt, red_line: (felt + 1) * (felt >= red_line)",
        "import numpy as np\ndef demand(felt, red_line):\n    return np.where(np.array(felt) >= red_line, felt + 1, 0)",
    ],
    "why-over-read": [
        "over_read = [given.noise**4, given.noise**3, given.noise**2, given.noise]",
        "import numpy as np\nover_read = given.noise ** np.arange(4, 0, -1)",
        "over_read = tuple(pow(given.noise, 5 - x) for x in (1, 2, 3, 4))",
        "import pandas as pd\nover_read = pd.Series([given.noise ** (5 - x) for x in range(1, 5)], index=[1, 2, 3, 4])",
    ],
    "why-shares": [
        "shares = {name: votes / sum(dict(given.weights).values()) for name, votes in given.weights}",
        "import pandas as pd\nshares = pd.Series(dict(given.weights))\nshares = shares / shares.sum()",
        "from decimal import Decimal\ntotal = sum(votes for name, votes in given.weights)\nshares = {name: Decimal(votes) / total for name, votes in given.weights}",
    ],
    "why-walk": [
        "def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    felt = [opening]\n    for k, phi in ((k_iran, phi_israel), (k_israel, phi_iran)):\n        felt.append(k * phi * (felt[-1] + 1))\n    return felt[1:]",
        "import numpy as np\ndef walk(opening, a, b, c, d):\n    x = a * b * (opening + 1)\n    return np.array([x, c * d * (x + 1)])",
        "def walk(opening, a, b, c, d):\n    return (round(a * b * (opening + 1), 4), round(c * d * (a * b * (opening + 1) + 1), 4))",
    ],
    # ------------------------------------------------------------ reciprocity
    "reciprocity-pairs": [
        "tit_for_tat = 0.5\nq = given.forgives * (1 - given.noise) + (1 - given.forgives) * given.noise\nforgiving = q / (given.noise + q)",
        "tit_for_tat, forgiving = (round(long_run(s, s, given.noise).cooperation[1], 3) for s in (TFT, generous(given.forgives)))",
        "import numpy as np\ntit_for_tat, forgiving = np.array([long_run(s, s, given.noise).cooperation[0] for s in (TFT, generous(given.forgives))])",
    ],
    "reciprocity-answers": [
        "def answers(moves):\n    return 'C' + moves[:-1]",
        "def answers(moves):\n    return ['C', *moves[:-1]]",
        "import numpy as np\ndef answers(moves):\n    mine = np.roll(list(moves), 1)\n    mine[0] = 'C'\n    return mine",
    ],
    "reciprocity-cooperation": [
        "def cooperation(forgives, noise):\n    c = 0.5\n    q = forgives * (1 - noise) + (1 - forgives) * noise\n    for _ in range(3000):\n        c = c * (1 - noise) + (1 - c) * q\n    return c",
        "def cooperation(forgives, noise):\n    return long_run(generous(forgives), generous(forgives), noise).cooperation[0]",
        "from fractions import Fraction\ndef cooperation(forgives, noise):\n    f, n = Fraction(forgives), Fraction(noise)\n    q = f + n - 2 * f * n\n    return q / (n + q)",
    ],
    "reciprocity-generosity": [
        "def generosity(T, R, P, S):\n    one, other = 1 - (T - R) / (R - S), (R - P) / (T - P)\n    if one < other:\n        return one\n    return other",
        "import numpy as np\ndef generosity(T, R, P, S):\n    return np.minimum((2 * R - S - T) / (R - S), (R - P) / (T - P))",
        "from fractions import Fraction\ndef generosity(T, R, P, S):\n    return min(1 - Fraction(T - R, R - S), Fraction(R - P, T - P))",
    ],
    "reciprocity-design": [
        "T, R, P, S = given.payoffs\nq = (R - P) / (T - P)\nforgives = (q - given.noise) / (1 - 2 * given.noise) - 1e-9\nearned = R",
        "c, n = given.target, given.noise\nq = c * n / (1 - c)\nforgives = (q - n) / (1 - 2 * n) + 1e-6\nT, R, P, S = given.payoffs\nearned = round(q * T + (1 - q) * P, 3)",
        "import numpy as np\nT, R, P, S = given.payoffs\nf = np.linspace(0, 1, 2001)\nq = f * (1 - given.noise) + (1 - f) * given.noise\nright = (q / (given.noise + q) >= given.target) & (q * T + (1 - q) * P <= R)\nforgives = f[right].mean()\nearned = (q * T + (1 - q) * P)[right].mean()",
    ],
    # ------------------------------------------------------------ dilemma
    "dilemma-worlds": [
        "w = {(s, g): play(solve(given.world(s, g))).p_war for s in (given.thin, given.thick) for g in (given.hidden, given.shown)}\nbad = w[given.thin, given.hidden]\njoint = bad - w[given.thick, given.shown]\nsingles = sum(bad - w[each] for each in ((given.thin, given.shown), (given.thick, given.hidden)))",
        "import numpy as np\nw = np.array([[play(solve(given.world(s, g))).p_war for g in (given.hidden, given.shown)] for s in (given.thin, given.thick)])\njoint, singles = w[0, 0] - w[1, 1], 2 * w[0, 0] - w[0, 1] - w[1, 0]",
        "def war(s, g):\n    return sum(play(solve(given.world(s, g))).war)\njoint = round(war(given.thin, given.hidden) - war(given.thick, given.shown), 3)\nsingles = round(2 * war(given.thin, given.hidden) - war(given.thick, given.hidden) - war(given.thin, given.shown), 3)",
    ],
    "dilemma-landing": [
        "def landing(launched, felt, share):\n    return comb(launched, felt) * share**felt * (1 - share) ** max(launched - felt, 0)",
        "def landing(launched, felt, share):\n    chances = [1.0]\n    for _ in range(launched):\n        chances = [a * (1 - share) + b * share for a, b in zip([*chances, 0], [0, *chances])]\n    return chances[felt] if felt <= launched else 0.0",
        "import numpy as np\ndef landing(launched, felt, share):\n    draws = np.random.default_rng().binomial(launched, share, 100_000)\n    return (draws == felt).mean()",
    ],
    "dilemma-rest": [
        "def rest(c1, c2, m1, m2):\n    gain = c1 * c2\n    return (gain * m1 + c2 * m2) / (1 - gain) if gain < 1 else float('inf')",
        "import numpy as np\ndef rest(c1, c2, m1, m2):\n    if c1 * c2 >= 1:\n        return np.inf\n    return np.linalg.solve(np.array([[1, -c1], [-c2, 1]]), np.array([c1 * m1, c2 * m2]))[1]",
        "from decimal import Decimal\ndef rest(c1, c2, m1, m2):\n    if c1 * c2 >= 1:\n        return Decimal('Infinity')\n    return Decimal(c2) * (Decimal(c1) * Decimal(m1) + Decimal(m2)) / (1 - Decimal(c1) * Decimal(c2))",
    ],
    "dilemma-race": [
        "def stable(k, l, alpha, beta):\n    if alpha * beta > k * l:\n        return True\n    return False",
        "import numpy as np\ndef stable(k, l, alpha, beta):\n    return np.linalg.det(np.array([[alpha, -k], [-l, beta]])) > 1e-12",
        "import numpy as np\ndef stable(k, l, alpha, beta):\n    return np.float64(k * l) < alpha * beta",
    ],
    "dilemma-markup": [
        "low, markup = 0.0, 50.0\nwhile markup - low > 1e-6:\n    half = (low + markup) / 2\n    low, markup = (low, half) if rest_point(vary(given.exchange, {'markup': half}, {'markup': half})) >= given.exchange.first.red_line else (half, markup)",
        "markup = given.exchange.first.red_line / rest_point(vary(given.exchange, {'markup': 1}, {'markup': 1}))",
        "import numpy as np\nsteps = np.arange(0, 50, 0.005)\nmarkup = next(m for m in steps if rest_point(vary(given.exchange, {'markup': m}, {'markup': m})) >= given.exchange.first.red_line)",
    ],
    # ------------------------------------------------------------ signalling
    "signalling-beliefs": [
        "after_signal = bayes((1 - given.prior, given.prior), (given.candour, given.guile))[1]\nafter_silence = bayes((1 - given.prior, given.prior), (1 - given.candour, 1 - given.guile))[1]",
        "odds = given.prior / (1 - given.prior)\none, other = odds * given.guile / given.candour, odds * (1 - given.guile) / (1 - given.candour)\nafter_signal, after_silence = round(one / (1 + one), 3), round(other / (1 + other), 3)",
        "import numpy as np\np = np.array([1 - given.prior, given.prior])\ns = p * np.array([given.candour, given.guile])\nq = p - s\nafter_signal, after_silence = (s / s.sum())[1], (q / q.sum())[1]",
    ],
    "signalling-felt-share": [
        "def felt_share(stopped, suspicion):\n    return (1 - stopped) + stopped * suspicion",
        "def felt_share(stopped, suspicion):\n    lands = 1 - stopped\n    return lands + suspicion - lands * suspicion",
        "from decimal import Decimal\ndef felt_share(stopped, suspicion):\n    return 1 - Decimal(stopped) * (1 - Decimal(suspicion))",
    ],
    "signalling-threshold": [
        "threshold = min(i / 4 for i in range(49) if signal_rate(solve(vary(given.exchange, first={'aims': i / 4}))) < 0.5)",
        "import numpy as np\nthreshold = next(a for a in np.arange(0, 12.25, 0.25) if signal_rate(solve(vary(given.exchange, first={'aims': float(a)}))) < 0.5)",
        "from fractions import Fraction\nthreshold = Fraction(0)\nwhile signal_rate(solve(vary(given.exchange, first={'aims': float(threshold)}))) >= 0.5:\n    threshold += Fraction(1, 4)",
    ],
    "signalling-observer": [
        "def observer(prior, limited, damage, path):\n    one, other = path_probability(solve(limited), path), path_probability(solve(damage), path)\n    return prior * other / (prior * other + (1 - prior) * one)",
        "from widgets.model import posterior\ndef observer(prior, limited, damage, path):\n    return posterior((limited, damage), (1 - prior, prior), path)[1]",
        "import numpy as np\ndef observer(prior, limited, damage, path):\n    weights = np.array([1 - prior, prior]) * [path_probability(solve(each), path) for each in (limited, damage)]\n    return (weights / weights.sum())[-1]",
    ],
    "signalling-credence": [
        "guile = min(1, given.target / (1 - given.target) * (1 - given.prior) / given.prior * given.candour)",
        "low, high = 0.0, 1.0\nfor _ in range(40):\n    half = (low + high) / 2\n    s = given.prior * half / (given.prior * half + (1 - given.prior) * given.candour)\n    low, high = (half, high) if s <= given.target else (low, half)\nguile = low",
        "import numpy as np\ng = np.linspace(0, 1, 1001)\ns = given.prior * g / (given.prior * g + (1 - given.prior) * given.candour)\nguile = g[s <= given.target].max()",
    ],
    # ------------------------------------------------------------ deterrence
    "deterrence-demand": [
        "def demand(felt, deterred, markup, red_line):\n    return ((1 - deterred) * felt + markup) * (felt >= red_line)",
        "from fractions import Fraction\ndef demand(felt, deterred, markup, red_line):\n    left = felt * (1 - Fraction(str(deterred)))\n    return left + Fraction(str(markup)) if felt >= red_line else Fraction(0)",
        "import numpy as np\ndemand = lambda e, k, m, r: np.where(np.asarray(e) >= r, (1 - k) * np.asarray(e) + m, 0.0)[()]",
    ],
    "deterrence-answer": [
        "plan = solve(vary(given.exchange, first={'deterred': given.share}))\nwar = 1 - sum(play(plan).stop) - play(plan).open\nhistory = list(likeliest_paths(plan, 3)[0][0])\nbeyond = 1 + 3 * given.share",
        "from dataclasses import replace\nimport numpy as np\nfrom decimal import Decimal\niran = replace(given.exchange.first, deterred=given.share)\nplan = solve(replace(given.exchange, first=iran))\nwar = np.float64(round(play(plan).p_war, 4))\nhistory = np.array(max(likeliest_paths(plan, 5), key=lambda pair: pair[1])[0])\nbeyond = Decimal(4) - (1 - Decimal(str(given.share))) * 3",
    ],
    "deterrence-below": [
        "import numpy as np\ndef plan(s):\n    both = {'deterred': float(s)}\n    return solve(vary(given.exchange, both, both))\ndef rung(s):\n    return sum(m.rung * p for m, p in plan(s).policy[0][3].items())\nshare = next(s for s in np.arange(0, 1, 0.01) if rung(s) < given.level)\nwar = round(play(plan(share)).p_war, 3)",
        "from decimal import Decimal\nshare = Decimal('0.00')\nwhile True:\n    both = {'deterred': float(share)}\n    plan = solve(vary(given.exchange, both, both))\n    if sum(m.rung * p for m, p in plan.policy[0][3].items()) < given.level:\n        break\n    share += Decimal('0.01')\nwar = play(plan).p_war",
    ],
    "deterrence-threat": [
        "import numpy as np\ndef told(t):\n    plan = solve(vary(given.before, second={'markup': float(t)}))\n    return play(plan).p_war, sum(p for m, p in plan.policy[0][1].items() if m.rung >= 2)\nthreat = min((t for t in np.arange(31) / 10 if told(t)[0] <= given.most), key=lambda t: told(t)[1])\nstrikes = round(told(threat)[1], 3)",
        "import pandas as pd\nrows = []\nfor tenths in range(31):\n    plan = solve(vary(given.before, second={'markup': tenths / 10}))\n    menu = plan.policy[0][1]\n    rows.append((tenths / 10, play(plan).p_war, 1 - sum(p for m, p in menu.items() if m.rung < 2)))\nfound = pd.DataFrame(rows, columns=['threat', 'war', 'strikes'])\nbest = found[found['war'] <= given.most].nsmallest(1, 'strikes').iloc[0]\nthreat, strikes = best['threat'], best['strikes']",
    ],
    # ------------------------------------------------------------ proxies
    "proxies-order": [
        "def mean_felt(control, deniability):\n    return (1 - deniability) * (2 - control)",
        "def mean_felt(control, deniability):\n    chances = {0: deniability, 1: (1 - deniability) * control, 2: (1 - deniability) * (1 - control)}\n    return sum(rung * chance for rung, chance in chances.items())",
        "import numpy as np\ndef mean_felt(control, deniability):\n    draws = np.random.default_rng()\n    seen = draws.random(100_000) >= deniability\n    return (seen * np.where(draws.random(100_000) < control, 1, 2)).mean()",
    ],
    "proxies-split": [
        "from collections import Counter\ndef split(exchange):\n    found = Counter()\n    for move, chance in solve(exchange).policy[0][2].items():\n        found[('none', 'proxies', 'open')[min(move.rung, 2)]] += chance\n    return found",
        "def split(exchange):\n    chances = solve(exchange).policy[0][2]\n    none, proxies = (sum(p for move, p in chances.items() if move.rung == rung) for rung in (0, 1))\n    return {'open': 1 - none - proxies, 'proxies': proxies, 'none': none}",
        "import pandas as pd\ndef split(exchange):\n    chances = pd.Series({move: p for move, p in solve(exchange).policy[0][2].items()})\n    names = [('none', 'proxies', 'open')[min(move[0] if isinstance(move, tuple) else move.rung, 2)] for move in chances.index]\n    return chances.groupby(names).sum()",
    ],
    "proxies-threshold": [
        "def lead(c):\n    e = vary(given.exchange, {'clients': c})\n    u = {m: losses(e, 0, 2, m).utility for m in e.moves}\n    return max(v for m, v in u.items() if m.rung >= 2) - max(v for m, v in u.items() if m.rung == 1)\nlow, high = 0.0, 3.0\nfor _ in range(40):\n    half = (low + high) / 2\n    low, high = (low, half) if lead(half) >= 0 else (half, high)\nthreshold = high",
        "import numpy as np\ndef best(c, open):\n    e = vary(given.exchange, {'clients': float(c)})\n    return max(losses(e, 0, 2, m).utility for m in e.moves if (m.rung >= 2 if open else m.rung == 1))\nthreshold = next(c for c in np.arange(0, 3, 0.0015) if best(c, True) >= best(c, False))",
    ],
    "proxies-leash": [
        "settings = {'control': given.together - given.most, 'deniability': given.most}",
        "import pandas as pd\nsettings = pd.Series({'deniability': given.most, 'control': given.together - given.most})",
        "from decimal import Decimal\nsettings = {'control': Decimal(str(given.together)) - Decimal(str(given.most)), 'deniability': Decimal(str(given.most))}",
    ],
    # ------------------------------------------------------------ domestic
    "domestic-limit": [
        "from fractions import Fraction\ndef limit(h, d, s):\n    return Fraction(str(h)) + Fraction(str(d)) / Fraction(s)",
        "import numpy as np\ndef limit(h, d, s):\n    return np.add(h, np.divide(d, s))",
        "def limit(hawk_patience, dove_patience, share):\n    launched = dove_patience / share\n    return launched + hawk_patience",
    ],
    "domestic-win-set": [
        "from widgets.model import win_set\nmoves = win_set(given.exchange, 0, 3, given.hawk_patience, given.dove_patience)\nhardest = max(sum(x * p for x, p in enumerate(felt(given.exchange, 0, m))) for m in moves)",
        "import numpy as np\nmeans = {m: np.arange(6) @ np.array(felt(given.exchange, 0, m)) for m in given.exchange.moves}\nmoves = {m for m, mean in means.items() if m.rung >= 4 - given.hawk_patience and mean <= given.dove_patience}\nhardest = max(means[m] for m in moves)",
        "import pandas as pd\nmeans = pd.Series([sum(x * p for x, p in enumerate(felt(given.exchange, 0, m))) for m in given.exchange.moves])\nmoves = pd.Series(list(given.exchange.moves), dtype=object)\nkept = (moves.map(lambda m: 4 - m.rung) <= given.hawk_patience) & (means <= given.dove_patience)\nmoves, hardest = moves[kept], round(means[kept].max(), 3)",
    ],
    "domestic-survival": [
        "survival = round(coalition_survival(solve(given.exchange), hawk_patience=given.hawk_patience, dove_patience=given.dove_patience), 3)",
        "from widgets.model import win_set\nsets = {(m, e): win_set(given.exchange, m, e, given.hawk_patience, given.dove_patience) for m in (0, 1) for e in range(5)}\nsurvival = sum(play(solve(given.exchange), keep=lambda t, e, move: move in sets[t % 2, e]).stop)",
        "import numpy as np\nsurvival = np.float32(coalition_survival(solve(given.exchange), given.hawk_patience, given.dove_patience))",
    ],
    "domestic-tipping": [
        "from decimal import Decimal\ntipping = Decimal('0.50')\nwhile True:\n    both = {'hawks': float(tipping)}\n    plan = solve(vary(given.exchange, both, both))\n    if play(plan).p_war >= given.level:\n        break\n    tipping += Decimal('0.01')\nchosen = play(plan).p_war - inadvertent(plan)",
        "import numpy as np\ndef plan(h):\n    return solve(vary(given.exchange, {'hawks': float(h)}, {'hawks': float(h)}))\ntipping = next(h for h in np.arange(0.5, 1, 0.01) if play(plan(h)).p_war >= given.level)\nchosen = round(play(plan(tipping)).p_war - inadvertent(plan(tipping)), 3)",
    ],
    "domestic-cost": [
        "def war(p):\n    both = {'hawks': given.hawks, 'hawks_war': p}\n    return play(solve(vary(given.exchange, both, both))).p_war\nlow, part = 0.0, 1.0\nwhile part - low > 1e-6:\n    half = (low + part) / 2\n    low, part = (low, half) if war(half) < 0.1 else (half, part)\nleft = war(part)",
        "import numpy as np\ndef war(p):\n    both = {'hawks': given.hawks, 'hawks_war': float(p)}\n    return play(solve(vary(given.exchange, both, both))).p_war\npart = next(p for p in np.arange(0, 1, 0.01) if war(p) < 0.1)\nleft = np.float64(round(war(part), 3))",
    ],
    # ------------------------------------------------------------ third parties
    "third-parties-charge": [
        "def charge(weight, felt):\n    return weight * max(0, felt - 1) ** 2",
        "charge = lambda w, x: w * (x > 1) * (x - 1) * (x - 1)",
        "import numpy as np\ndef charge(weight, felt):\n    return weight * np.clip(felt - 1, 0, None) ** 2",
    ],
    "third-parties-worth": [
        "from statistics import fmean\nworth = fmean([play(solve(vary(given.exchange, second={'ally': 0}))).p_war]) - play(solve(vary(given.exchange, second={'ally': 1}))).p_war",
        "import numpy as np\nworth = -np.diff([play(solve(vary(given.exchange, second={'ally': a}))).p_war for a in (0, 1)])[0]",
        "from decimal import Decimal\nnone, whole = (Decimal(play(solve(vary(given.exchange, second={'ally': a}))).p_war) for a in (0, 1))\nworth = round(none - whole, 3)",
    ],
    "third-parties-first-quarter": [
        "def first_quarter(exchange):\n    none, quarter, whole = (play(solve(vary(exchange, second={'ally': a}))).p_war for a in (0, 0.25, 1))\n    return 1 - (quarter - whole) / (none - whole)",
        "import numpy as np\ndef first_quarter(exchange):\n    w = np.array([play(solve(vary(exchange, second={'ally': a}))).p_war for a in (0, 0.25, 1)])\n    return round((w[1] - w[0]) / (w[2] - w[0]), 3)",
    ],
    "third-parties-temptation": [
        "def first_answer(exchange):\n    chances = solve(exchange).policy[0][3]\n    launched = sum(p * m.rung for m, p in chances.items())\n    return (round(launched, 3), round(sum(p * x * k for m, p in chances.items() for x, k in enumerate(felt(exchange, 0, m))), 3))",
        "import numpy as np\ndef first_answer(exchange):\n    chances = solve(exchange).policy[0][3]\n    p = np.array(list(chances.values()))\n    both = np.array([[m.rung, np.arange(6) @ felt(exchange, 0, m)] for m in chances])\n    return p @ both",
    ],
    "third-parties-least": [
        "low, ally = 0.0, 1.0\ndanger = lambda a: play(solve(vary(given.exchange, second={'ally': a}))).p_war\nwhile ally - low > 1e-6:\n    half = (low + ally) / 2\n    low, ally = (low, half) if danger(half) <= given.remains * danger(0) else (half, ally)\nleft = danger(ally)",
        "import numpy as np\ndanger = lambda a: play(solve(vary(given.exchange, second={'ally': float(a)}))).p_war\nally = next(a for a in np.arange(0, 4, 0.01) if danger(a) <= given.remains * danger(0))\nleft = round(danger(ally), 3)",
    ],
    # ------------------------------------------------------------ red lines
    "redlines-misjudged": [
        "believed = vary(given.before, second={'red_line': given.believed})\nchances = solve(believed).policy[0][1]\nstrike = 1 - sum(p for move, p in chances.items() if move.rung < 2)\nwar = sum(play(solve(believed), given.before, second=solve(given.before)).war)",
        "import numpy as np\nplan = solve(vary(given.before, second={'red_line': given.believed}))\nstrike = np.sum([p for move, p in plan.policy[0][1].items() if move.rung > 1])\nwar = np.round(play(plan, given.before, second=solve(given.before)).p_war, 4)",
    ],
    "redlines-multiplied": [
        "def multiplied(nothing, one, other):\n    return one * other / nothing",
        "from math import exp, log\ndef multiplied(nothing, one, other):\n    return exp(log(one) + log(other) - log(nothing)) if one else 0",
        "import numpy as np\ndef multiplied(nothing, one, other):\n    return nothing * np.prod(np.array([one, other]) / nothing)",
    ],
    "redlines-shapley": [
        "from widgets.model import shapley\ncredit = shapley",
        """
from math import factorial
def credit(results):
    names = max(results, key=len)
    out = {}
    while names - set(out):
        name = min(names - set(out))
        out[name] = 0
        for some in results:
            if name not in some:
                weight = factorial(len(some)) * factorial(len(names) - len(some) - 1) / factorial(len(names))
                out[name] += weight * (results[some | {name}] - results[some])
    results.clear()  # what a check keeps must not depend on what it gave away
    return {name: round(value, 3) for name, value in out.items()}
""",
        "import pandas as pd\nfrom widgets.model import shapley\ndef credit(results):\n    return pd.Series(shapley(results))",
    ],
    "redlines-tally": [
        """
def tally(events, since, rung, sides):
    found = dict.fromkeys(sides, 0)
    for _, row in events.dropna(subset=["rung"]).iterrows():
        if row["move_of"] in found and str(row["date_start"])[:10] >= since and row["rung"] >= rung:
            found[row["move_of"]] += 1
    return found
""",
        """
def tally(events, since, rung, sides):
    events["rung"] = events["rung"].fillna(-1)
    return events.query("date_start >= @since and rung >= @rung")["move_of"].value_counts().reindex(list(sides), fill_value=0)
""",
        # the dates as text
        """
def tally(events, since, rung, sides):
    late = events[(events["date_start"].str[:10] >= since) & (events["rung"] >= rung)]
    return {side: len(late[late["move_of"] == side]) for side in sides}
""",
        """
import pandas as pd
def tally(events, since, rung, sides):
    late = events[(pd.to_datetime(events["date_start"]) >= pd.Timestamp(since)) & (events["rung"] >= rung)]
    return late.groupby("move_of").size().reindex(list(sides)).fillna(0)
""",
    ],
    "redlines-package": [
        """
from itertools import product
best = min((each for each in product(range(5), repeat=3) if sum(each) <= given.budget), key=lambda each: play(solve(given.equipped(*each))).p_war)
package = {name: float(points) for name, points in zip(("hotline", "announcing", "defence"), best) if points}
left = play(solve(given.equipped(*best))).p_war
""",
        """
import numpy as np, pandas as pd
tried = [(a, b, given.budget - a - b) for a in range(5) for b in range(5) if 0 <= given.budget - a - b <= 4]
wars = np.array([play(solve(given.equipped(*each))).p_war for each in tried])
package, left = pd.Series(tried[wars.argmin()], index=["hotline", "announcing", "defence"]), wars.min()
""",
    ],
    # ------------------------------------------------------------ other exchanges
    "others-score": [
        """
by_chance = 1
for _ in range(given.length):
    by_chance /= 6
score = round(log(by_chance / 20 + given.chance * 19 / 20), 3)
""",
        """
import numpy as np
by_chance = np.power(6.0, -given.length)
score = np.log(np.average([given.chance, by_chance], weights=[0.95, 0.05]))
""",
    ],
    "others-agreement": [
        """
from collections import Counter
def agreement(one, other):
    pairs = Counter(zip(one, other))
    for pair in list(pairs):
        if "unknown" in pair:
            del pairs[pair]
    n = sum(pairs.values())
    mine, yours = Counter(), Counter()
    for (a, b), count in pairs.items():
        mine[a] += count
        yours[b] += count
    share = sum(pairs[way, way] for way in mine) / n
    e = sum(mine[way] * yours[way] for way in mine) / n**2
    return [share, (share - e) / (1 - e)] if e < 1 else [share, None]
""",
        """
import numpy as np
def agreement(one, other):
    a, b = np.array(one), np.array(other)
    kept = (a != "unknown") & (b != "unknown")
    a, b = a[kept], b[kept]
    share = (a == b).mean()
    e = sum((a == way).mean() * (b == way).mean() for way in set(a))
    return share, None if e > 0.999999 else 1 - (1 - share) / (1 - e)
""",
    ],
    "others-pair": [
        """
ours = "higher same same lower higher higher same lower".split()
theirs = "higher same lower lower higher higher same lower".split()
mine, yours = dict(zip(given.units, ours)), dict(zip(given.units, theirs))
differ = {given.units[2]}
e = (3 * 3 + 3 * 2 + 2 * 3) / 64
agreed = [7 / 8, round((7 / 8 - e) / (1 - e), 3)]
""",
        """
import numpy as np, pandas as pd
mine = pd.Series(["lower"] * 4 + ["same"] * 4, index=list(given.units))
yours = pd.Series(["lower"] * 3 + ["same"] * 5, index=list(given.units))
share = (mine == yours).mean()
e = sum((mine == way).mean() * (yours == way).mean() for way in ("lower", "same"))
agreed = np.array([share, (share - e) / (1 - e)])
differ = np.array(mine.index[mine != yours])
""",
    ],
    "others-circular": [
        """
def plan(gone):
    return solve(given.told(tuple(each for each in given.directions if each.parameter not in gone)))
told = round(path_probability(plan(()), given.answers), 3)
blind = round(path_probability(plan(READ_OFF), given.answers), 3)
culprit, least = "", 2
for name in READ_OFF:
    if path_probability(plan((name,)), given.answers) < least:
        culprit, least = name, path_probability(plan((name,)), given.answers)
""",
        """
import numpy as np
sets = [(), tuple(READ_OFF), *((name,) for name in READ_OFF)]
found = np.array([path_probability(solve(given.told([d for d in given.directions if d.parameter not in gone])), list(given.answers)) for gone in sets])
told, blind = found[:2]
culprit = sets[2 + int(found[2:].argmin())][0]
""",
    ],
    # ------------------------------------------------------------ the decision room
    "room-split": [
        """
war = prospect(given.exchange, solve(given.exchange)).war
row = list(war[1]) + [1.0]
launched = sum(map(lambda a, b: a * b, brings(given.exchange)[0][given.move].felt, row))
choice, luck = round(launched - war[0][int(given.exchange.opening)], 4), round(row[given.felt] - launched, 4)
""",
        """
import numpy as np
war = prospect(given.exchange, solve(given.exchange)).war
launched = np.dot(brings(given.exchange)[0][given.move].felt, [*war[1], 1])
choice = launched - war[0][int(given.exchange.opening)]
luck = war[1][given.felt] - launched
""",
    ],
    "room-wars": [
        """
def wars(exchange, text):
    return sum(play(Doctrine.read(text).plan(exchange)).war)
""",
        """
def wars(exchange, text):
    plan = Doctrine.read(text).plan(exchange)
    return prospect(exchange, plan, plan).war[0][int(exchange.opening)]
""",
    ],
    "room-lead": [
        """
def lead(h):
    return tournament(vary(given.exchange, {'hawks': h}, {'hawks': h}), HOUSE).standings[0]
threshold = next(i / 100 for i in range(40, 81) if lead(i / 100).doctrine == HOUSE[0])
war = round(lead(threshold).war, 3)
""",
        """
import numpy as np
for h in np.arange(0.4, 0.805, 0.01):
    rows = tournament(vary(given.exchange, {'hawks': float(h)}, {'hawks': float(h)}), HOUSE).standings
    best = max(rows, key=lambda row: row.account)
    if str(best.doctrine) == '0 1 2s 3s 4s':
        threshold, war = h, best.war
        break
""",
    ],
    "room-doctrine": [
        """
def doctrine(felt):
    if felt < 2:
        return Move(0)
    return Move(1) if felt == 2 else Move(3, signalled=True)
""",
        """
moves = {0: Move(0), 1: Move(0), 2: Move(1)}
def doctrine(felt):
    return moves.get(felt, Move(3, True))
""",
    ],
    # ------------------------------------------------------------ across the chapters
    "after-history": [
        "history, probability = likeliest_paths(solve(given.without(given.order[0])), 1)[0]\nhistory, probability = list(history), round(probability, 3)",
        "import numpy as np\nfound = max(likeliest_paths(solve(given.without(given.order[0])), 9), key=lambda each: each[1])\nhistory, probability = np.array(found[0]), np.float64(found[1])",
    ],
    "after-surprise": [
        "def world(share):\n    return vary(given.exchange, second={'alerted': share}, noise=APRIL_2024.noise)\nforeseen = play(solve(world(given.true)), world(given.true)).p_war\nunforeseen = play(solve(world(given.believed)), world(given.true)).p_war",
        "import numpy as np\nb, t = (vary(APRIL_2024, second={'alerted': a}) for a in (given.believed, given.true))\nforeseen, unforeseen = np.round([sum(play(solve(t)).war), sum(play(solve(b), t).war)], 3)",
    ],
    "after-blame": [
        "def blame(order):\n    def war(gone):\n        return play(solve(given.without(*gone))).p_war\n    return {name: round(war(order[:i + 1]) - war(order[:i]), 3) for i, name in enumerate(order)}",
        "import numpy as np, pandas as pd\ndef blame(order):\n    wars = [play(solve(given.without(*order[:i]))).p_war for i in range(len(order) + 1)]\n    return pd.Series(np.diff(wars), index=list(order))",
    ],
    "after-restore": [
        """
from itertools import combinations
def restore(danger, count):
    names = max(danger, key=len)
    best = min(combinations(sorted(names), count), key=lambda back: danger[names - set(back)])
    danger.clear()
    return list(best)
""",
        "import numpy as np\ndef restore(danger, count):\n    names = max(danger, key=len)\n    sets = [gone for gone in danger if len(gone) == len(names) - count]\n    return np.array(sorted(names - sets[np.argmin([danger[gone] for gone in sets])]))",
    ],
    "after-story": [
        """
import random
drawn = random.Random(7)
while True:
    story = {"red_line": drawn.choice((2, 3, 4)), "clients": drawn.choice((0, 0.5, 1)), "alerted": drawn.choice((0, 0.6, 0.9)), "ally": drawn.choice((0, 0.5, 1, 4)), "hawks": drawn.choice((0.6, 0.7))}
    (path, chance), *_ = likeliest_paths(solve(given.told(**story)), 1)
    if path == given.story and play(solve(given.told(**story))).p_war <= 0.1:
        break
""",
        """
import numpy as np, pandas as pd
for values in product(np.array([4, 3, 2]), np.linspace(0, 1, 3), np.array([0.9, 0, 0.6]), np.array([0.5, 1, 4, 0]), np.array([0.7, 0.6])):
    story = pd.Series(dict(zip(("red_line", "clients", "alerted", "ally", "hawks"), values)))
    plan = solve(given.told(**story))
    if likeliest_paths(plan, 1)[0][0] == given.story and play(plan).p_war <= 0.1:
        chance = np.float64(likeliest_paths(plan, 1)[0][1])
        break
""",
    ],
}
