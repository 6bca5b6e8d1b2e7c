"""Wrong answers of the kind that students give, by exercise: code in the place of the solution, and a word of what the check must say to it."""

from __future__ import annotations

_TALLY = 'def tally(events, since, rung, sides):\n    counted = {rows}\n    return {{side: int((counted["move_of"] == side).sum()) for side in sides}}'

WRONG: dict[str, list[tuple[str, str]]] = {
    # ------------------------------------------------------------ starter
    "starter-highest": [
        ("highest = given.launched[-1]\naverage = sum(given.launched) / len(given.launched)", "highest"),
        ("highest = max(given.launched)\naverage = sum(given.launched)", "sum"),
        ("highest = max\naverage = 1", "forget to call"),
    ],
    "starter-demand": [
        ("def demand(felt, red_line):\n    return felt + 1", "needs an `if`"),
        ("def demand(felt, red_line):\n    if felt > red_line:\n        return felt + 1\n    return 0", ">="),
        ("def demand(felt, red_line):\n    if felt >= red_line:\n        print(felt + 1)", "returns nothing"),
    ],
    "starter-over-read": [
        ("over_read = [given.noise**x for x in range(1, 5)]", "to go"),
        ("over_read = [given.noise ** (5 - x) for x in range(1, 4)]", "4 entries"),
        ("over_read = given.noise ** 4", "should be a list"),
    ],
    "starter-shares": [
        ("shares = dict(given.weights)", "Divide each"),
        ("shares = {name: votes / 100 for name, votes in given.weights}", "add up to"),
        ("shares = [votes for name, votes in given.weights]", "should be a dict"),
    ],
    "starter-walk": [
        ("def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    return [k_iran * (opening + 1), 0]", "what is launched"),
        ("def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    return phi_israel * k_iran * (opening + 1)", "should be a list"),
        (
            "def walk(opening, k_iran, phi_israel, k_israel, phi_iran):\n    a = phi_israel * k_iran * opening\n    return [a, phi_iran * k_israel * a]",
            "not right",
        ),
    ],
    # ------------------------------------------------------------ reciprocity
    "reciprocity-pairs": [
        ("tit_for_tat = 1 - given.noise\nforgiving = 1 - given.noise", "answers it"),
        ("tit_for_tat = 0.5\nforgiving = long_run(TFT, generous(given.forgives), given.noise).cooperation[0]", "two forgivers"),
        ("tit_for_tat = long_run(TFT, TFT, given.noise)\nforgiving = 1", "should be a number"),
    ],
    "reciprocity-answers": [
        ("def answers(moves):\n    return moves", "before"),
        ("def answers(moves):\n    return 'C' + moves", "one move too many"),
        ("def answers(moves):\n    return 'D' + moves[:-1]", "cooperates at first"),
    ],
    "reciprocity-cooperation": [
        ("def cooperation(forgives, noise):\n    return forgives / (noise + forgives)", "Mistakes also turn"),
        ("def cooperation(forgives, noise):\n    return 1 - noise", "never answered"),
        ("def cooperation(forgives, noise):\n    return 7 / 8", "not right"),
    ],
    "reciprocity-generosity": [
        ("def generosity(T, R, P, S):\n    return (R - P) / (T - P)", "one of the two limits"),
        ("def generosity(T, R, P, S):\n    return 1 / 3", "not right"),
        ("def generosity(T, R, P, S):\n    return max(1 - (T - R) / (R - S), (R - P) / (T - P))", "smaller of both"),
    ],
    "reciprocity-design": [("forgives = 0", "forgive more"), ("forgives = 1", "forgive less"), ("forgives = 30", "per cent")],
    # ------------------------------------------------------------ dilemma
    "dilemma-worlds": [
        ("joint = play(solve(given.world(given.thick, given.shown))).p_war\nsingles = 0", "How far has it fallen"),
        (
            "def war(q, g):\n    return play(solve(given.world(q, g))).p_war\njoint = war(given.thin, given.hidden) - war(given.thick, given.shown)\nsingles = war(given.thin, given.hidden) - war(given.thick, given.hidden)",
            "add the other",
        ),
        ("joint = 'less'\nsingles = 0", "should be a number"),
    ],
    "dilemma-landing": [
        ("def landing(launched, felt, share):\n    return share**felt * (1 - share) ** max(0, launched - felt) if felt <= launched else 0", "count the ways"),
        (
            "def landing(launched, felt, share):\n    return comb(launched, felt) * share**felt * (1 - share) ** (launched - felt) if share < 1 else 0",
            "not right",
        ),
        ("def landing(launched, felt, share):\n    return launched * share", "must lie between"),
    ],
    "dilemma-rest": [
        ("def rest(c1, c2, m1, m2):\n    return c2 * (c1 * m1 + m2) / (1 - c1 * c2)", "ZeroDivisionError"),
        ("def rest(c1, c2, m1, m2):\n    return c1 * (c2 * m2 + m1) / (1 - c1 * c2) if c1 * c2 < 1 else float('inf')", "other side feels"),
        ("def rest(c1, c2, m1, m2):\n    return c2 * (c1 * m1 + m2) / (1 - c1 * c2) if c1 * c2 < 1 else None", "returns nothing"),
    ],
    "dilemma-race": [
        ("def stable(k, l, alpha, beta):\n    return alpha > k and beta > l", "Multiply"),
        ("def stable(k, l, alpha, beta):\n    return alpha * beta >= k * l", "just equal"),
        ("def stable(k, l, alpha, beta):\n    return 'yes' if alpha * beta > k * l else 'no'", "True or False"),
    ],
    "dilemma-markup": [("markup = 1", "still dies"), ("markup = 10", "the least"), ("markup = float('inf')", "finite")],
    # ------------------------------------------------------------ signalling
    "signalling-beliefs": [
        (
            "p = given.prior\nafter_signal = (1 - p) * given.candour / (p * given.guile + (1 - p) * given.candour)\nafter_silence = 0.9",
            "that the sender is limited",
        ),
        ("after_signal = given.prior * given.guile\nafter_silence = given.prior", "Divide by"),
        ("p = given.prior\nafter_signal = p * given.guile / (p * given.guile + (1 - p) * given.candour)\nafter_silence = after_signal", "After silence"),
    ],
    "signalling-felt-share": [
        ("def felt_share(stopped, suspicion):\n    return 1 - stopped", "bring in the suspicion"),
        ("def felt_share(stopped, suspicion):\n    return stopped * (1 - suspicion)", "not felt"),
        ("def felt_share(stopped):\n    return 1 - stopped", "TypeError"),
    ],
    "signalling-threshold": [
        ("threshold = 0", "not right"),
        ("threshold = next(i / 4 for i in range(49) if signal_rate(solve(vary(given.exchange, first={'aims': i / 4}))) < 0.5) - 0.25", "still announces"),
        ("threshold = 40", "between 0 and 12"),
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
    ],
    "signalling-credence": [("guile = 0", "there is room"), ("guile = 0.9", "above the target"), ("guile = '10 %'", "should be a number")],
    # ------------------------------------------------------------ proxies
    "proxies-order": [
        ("def mean_felt(control, deniability):\n    return (1 - deniability) * control", "too far"),
        ("def mean_felt(control, deniability):\n    return deniability * (2 - control)", "not* pinned"),
        ("def mean_felt(control, deniability):\n    return 0.65", "not right"),
    ],
    "proxies-split": [
        ("shares = {'none': 1, 'proxies': 0, 'open': 0}", "not right"),
        ("shares = {'none': 0.5, 'proxies': 0.6, 'open': 0.2}", "add up to 1.3"),
        ("shares = solve(given.exchange).policy[0][2]", "has the outcome"),
    ],
    "proxies-threshold": [
        ("threshold = 0", "not right"),
        ("threshold = 0.0811 if abs(given.hawks - 0.5) > 1e-9 else 0.3", "not right"),
        ("threshold = -1", "between 0 and 3"),
    ],
    "proxies-leash": [
        ("settings = {'control': 0, 'deniability': 0}", "Nothing keeps you"),
        ("settings = {'control': 0.3, 'deniability': 1}", "not to be had"),
        ("settings = {'control': 1, 'deniability': given.most}", "would show"),
        ("settings = {'control': 1, 'deniability': given.together - 1}", "a better pair"),
        ("settings = (1, 0.8)", "should be a dict"),
    ],
    # ------------------------------------------------------------ domestic
    "domestic-limit": [
        ("def limit(hawk_patience, dove_patience, share):\n    return hawk_patience + dove_patience", "launched higher"),
        ("def limit(hawk_patience, dove_patience, share):\n    return hawk_patience + dove_patience * share", "divided by"),
        ("def limit(hawk_patience, dove_patience, share):\n    5.64", "returns nothing"),
    ],
    "domestic-win-set": [
        ("moves = list(given.exchange.moves)", "would leave"),
        ("moves = []", "lacks"),
        ("moves = [4, 3]", "list of moves"),
    ],
    "domestic-survival": [
        ("survival = sum(play(solve(given.exchange)).stop)", "stands down at all"),
        ("survival = coalition_survival(solve(given.exchange), given.dove_patience, given.hawk_patience)", "comes first"),
        ("survival = 84.8", "per cent"),
    ],
    "domestic-tipping": [
        ("tipping = 0.7\nchosen = 0", "the least weight"),
        (
            "tipping = next(h / 100 for h in range(50, 100) if play(solve(vary(given.exchange, {'hawks': h / 100}, {'hawks': h / 100}))).p_war >= given.level)\nchosen = play(solve(vary(given.exchange, {'hawks': tipping}, {'hawks': tipping}))).p_war",
            "take the inadvertent part away",
        ),
        ("tipping = 85\nchosen = 0", "per cent"),
    ],
    "domestic-cost": [("part = 0", "not below"), ("part = 1", "less would do"), ("part = 25", "per cent")],
    # ------------------------------------------------------------ third parties
    "third-parties-charge": [
        ("def charge(weight, felt):\n    return weight * (felt - 1) ** 2", "rung 1 and below"),
        ("def charge(weight, felt):\n    return weight * felt ** 2 if felt > 1 else 0", "above 1"),
        ("def charge(weight, felt):\n    return weight * max(0, felt - 1)", "squared"),
    ],
    "third-parties-worth": [
        ("worth = play(solve(given.exchange)).p_war", "with the ally"),
        ("worth = play(solve(vary(given.exchange, second={'ally': 0}))).p_war", "without the ally"),
        ("worth = play(solve(given.exchange)).p_war - play(solve(vary(given.exchange, second={'ally': 0}))).p_war", "A fall is asked for"),
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
    ],
    "third-parties-temptation": [
        (
            "def first_answer(exchange):\n    launched = sum(p * move.rung for move, p in solve(exchange).policy[0][3].items())\n    return [launched, launched]",
            "what is launched",
        ),
        ("def first_answer(exchange):\n    return sum(p * move.rung for move, p in solve(exchange).policy[0][3].items())", "should be a list"),
        ("def first_answer(exchange):\n    return [3.72, 2.43]", "not right"),
    ],
    "third-parties-least": [("ally = 0", "more than"), ("ally = 1", "Less would do"), ("ally = 25", "between 0 and 4")],
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
    ],
    "redlines-multiplied": [
        ("def multiplied(nothing, one, other):\n    return one * other", "by a factor"),
        ("def multiplied(nothing, one, other):\n    return max(0, one + other - nothing)", "subtracts"),
        ("def multiplied(nothing, one, other):\n    return 0.052", "not right"),
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
    ],
    "redlines-tally": [
        (_TALLY.format(rows='events[(events["date_start"] >= since) & (events["rung"] > rung)]'), "at rung"),
        (_TALLY.format(rows='events[events["date_start"] >= since]'), "Words about acts"),
        (_TALLY.format(rows='events[events["rung"] >= rung]'), "first day"),
        (
            'def tally(events, since, rung, sides):\n    counted = events[(events["date_start"] >= since) & (events["rung"] >= rung)]\n'
            '    return counted["move_of"].value_counts().to_dict()',
            "0 for a side",
        ),
        ("def tally(events, since, rung, sides):\n    return len(events)", "should be a dict"),
    ],
    "redlines-package": [
        ("package = {'hotline': 4, 'announcing': 4, 'defence': 4}", "the budget is"),
        ("package = {'hotline': 0, 'announcing': 0, 'defence': 0}", "above the target"),
        ("package = {'hotline': 5, 'announcing': 0, 'defence': 0}", "between 0 and 4"),
    ],
    # ------------------------------------------------------------ across the chapters
    "synthesis-history": [
        ("history, probability = (4, 2, 0), 0.415", "of April itself"),
        ("history, probability = likeliest_paths(solve(given.without(given.order[0])))[1]", "second likeliest"),
        ("history = likeliest_paths(solve(given.without(given.order[0])))[0]\nprobability = 1", "pairs of rungs"),
    ],
    "synthesis-surprise": [
        ("true = vary(APRIL_2024, second={'alerted': given.true})\nforeseen = unforeseen = play(solve(true)).p_war", "believed in"),
        (
            "b, t = (vary(APRIL_2024, second={'alerted': a}) for a in (given.believed, given.true))\nforeseen = play(solve(t)).p_war\nunforeseen = play(solve(t), b).p_war",
            "The plan belongs",
        ),
        ("foreseen = 7.4\nunforeseen = 11.9", "per cent"),
    ],
    "synthesis-blame": [
        (
            "def blame(order):\n    start = play(solve(given.without())).p_war\n    return {name: play(solve(given.without(name))).p_war - start for name in order}",
            "goes alone",
        ),
        ("def blame(order):\n    return {name: play(solve(given.without(*order[:i + 1]))).p_war for i, name in enumerate(order)}", "how much did it add"),
        ("def blame(order):\n    return [0.25] * 4", "should be a dict"),
    ],
    "synthesis-restore": [
        (
            "def restore(danger, count):\n    gone, back = max(danger, key=len), set()\n    for _ in range(count):\n        best = min(gone, key=lambda each: danger[gone - {each}])\n        gone, back = gone - {best}, back | {best}\n    return back",
            "compare all sets",
        ),
        ("def restore(danger, count):\n    return sorted(max(danger, key=len))", "may return"),
        ("def restore(danger, count):\n    return {'coalitions', 'ally'} if count == 2 else {'coalitions'}", "set of names out of"),
        (
            "def restore(danger, count):\n    n = len(max(danger, key=len)) - count\n    return min([gone for gone in danger if len(gone) == n], key=danger.get)",
            "names; 1 may return",
        ),
    ],
    "synthesis-story": [
        ("story = {}", "and not"),
        ("story = {'hawks': 2}", "between 0.5 and 0.95"),
        ("story = {'gaza': 1}", "one may tell the model"),
    ],
}
