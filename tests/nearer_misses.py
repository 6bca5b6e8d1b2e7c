"""More wrong answers for the assignments from domestic politics on: nearer misses than those in wrong_answers.py, with a word of what the check must say."""

from __future__ import annotations

NEARER: dict[str, list[tuple[str, str]]] = {
    # ------------------------------------------------------------ domestic
    "domestic-limit": [
        ("def limit(hawk_patience, dove_patience, share):\n    return dove_patience + hawk_patience / share", "and not the hawks"),
        ("def limit(hawk_patience, dove_patience):\n    return hawk_patience + dove_patience / 0.55", "TypeError"),
        ("def limit(hawk_patience, dove_patience, share):\n    return {share: hawk_patience}", "should be a number"),
    ],
    "domestic-win-set": [
        ("moves = [move for move in given.exchange.moves if 4 - move.rung <= given.hawk_patience]", "doves would leave"),
        (
            "moves = [m for m in given.exchange.moves if sum(x * p for x, p in enumerate(felt(given.exchange, 0, m))) <= given.dove_patience]",
            "hawks would leave",
        ),
        # Israel's eye on Iran instead of Iran's on Israel: the kernel of the wrong mover
        (
            "moves = [m for m in given.exchange.moves if 4 - m.rung <= given.hawk_patience and sum(x * p for x, p in enumerate(felt(given.exchange, 1, m))) <= given.dove_patience]",
            "lacks",
        ),
        ("moves = '4s, 3s'", "list of moves"),
    ],
    "domestic-survival": [
        ("survival = 1 - play(solve(given.exchange)).p_war", "stands down at all"),
        ("survival = coalition_survival(solve(vary(given.exchange, second={'alerted': 0.3})), given.hawk_patience, given.dove_patience)", "not right"),
        ("survival = coalition_survival", "forget to call"),
    ],
    "domestic-tipping": [
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
    "domestic-cost": [("part = 0.5", "less would do"), ("part = 0.01", "not below"), ("part = 'a tenth'", "should be a number")],
    # ------------------------------------------------------------ third parties
    "third-parties-charge": [
        ("def charge(weight, felt):\n    return (weight * max(0, felt - 1)) ** 2", "not right"),
        ("def charge(weight, felt):\n    return weight * (felt ** 2 - 1) if felt > 1 else 0", "not right"),
        ("def charge(weight, felt):\n    return weight * max(0, round(felt) - 1) ** 2", "not right"),
    ],
    "third-parties-worth": [
        (
            "worth = play(solve(vary(given.exchange, second={'ally': 0}))).p_war / play(solve(given.exchange)).p_war",
            "must lie between",
        ),
        ("a, b = (play(solve(vary(given.exchange, first={'ally': x}))).p_war for x in (0, 1))\nworth = a - b", "not right"),
        ("worth = play(solve(given.exchange))", "should be a number"),
    ],
    "third-parties-first-quarter": [
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
            "def first_answer(exchange):\n    c = solve(exchange).policy[0][3]\n    m = max(c, key=c.get)\n    return [m.rung, sum(x * p for x, p in enumerate(felt(exchange, 0, m)))]",
            "not right",
        ),
        (
            "def first_answer(exchange):\n    c = solve(exchange).policy[0][3]\n    return [sum(q * m.rung for m, q in c.items()), sum(q * x * p for m, q in c.items() for x, p in enumerate(felt(exchange, 1, m)))]",
            "not right",
        ),
        ("def first_answer(exchange):\n    return (1, 2, 3)", "2 entries"),
    ],
    "third-parties-least": [("ally = given.remains", "ess would do"), ("ally = 4", "Less would do"), ("ally = 0.05", "more than")],
    # ------------------------------------------------------------ red lines
    "redlines-misjudged": [
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
        ("def multiplied(nothing, one, other):\n    return nothing * one * other", "not right"),
        ("def multiplied(nothing, one, other):\n    return nothing - (nothing - one) - (nothing - other)", "must lie between"),
        ("def multiplied(nothing, one, other):\n    return min(one, other)", "not right"),
    ],
    "redlines-shapley": [
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
        ("def credit(results):\n    return {'hotline': 1, 'announcing': 1, 'defence': 1}", "with the parts a, b"),
    ],
    "redlines-tally": [
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
        ("package = {'hotline': None, 'announcing': None, 'defence': None}", "still empty"),
        ("package = {'hotline': given.budget / 3, 'announcing': given.budget / 3, 'defence': given.budget / 3}", "above the target"),
        ("package = [4, 1, 1]", "dict of points"),
        ("package = {'Hotline': 4}", "dict of points"),
        ("package = {'hotline': 4, 'announcing': 4, 'defence': -2}", "between 0 and 4"),
    ],
    # ------------------------------------------------------------ across the chapters
    "synthesis-history": [
        ("history, probability = likeliest_paths(solve(given.exchange))[0]", "of April itself"),
        ("history = likeliest_paths(solve(given.without(given.order[0])))[0][0]\nprobability = 0", "not right"),
        ("history = '3, 2, 0'\nprobability = 0.3", "not right"),
    ],
    "synthesis-surprise": [
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
            "not right",
        ),
    ],
    "synthesis-blame": [
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
    "synthesis-restore": [
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
    "synthesis-story": [
        ("story = {'red_line': 5}", "and not"),
        ("story = {'candour': float('nan')}", "finite"),
        ("story = [('ally', 0)]", "should be a dict"),
        ("story = given.story", "should be a dict"),
    ],
}
