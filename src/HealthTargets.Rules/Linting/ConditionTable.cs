using HealthTargets.Formulas;

namespace HealthTargets.Rules.Linting;

/// <summary>
/// The conditions of a table of classes, each as the set of values for which it holds. All the numbers with which the
/// conditions compare cut the line of values into points and the stretches between them; on each of these pieces a
/// condition holds everywhere or nowhere, so one value of each tells.
/// </summary>
internal sealed class ConditionTable
{
    // What more conditions would cost is out of proportion to what it tells.
    private const int CutsMax = 100;

    private readonly List<decimal> cuts = [];
    private readonly bool[]?[] sets;
    private readonly string? variable;

    /// <summary>Looks at conditions; null is one that always holds.</summary>
    internal ConditionTable(IEnumerable<Formula?> conditions)
    {
        Formula?[] all = [.. conditions];
        string[] names = [.. all.OfType<Formula>().SelectMany(formula => formula.Inputs()).Distinct()];
        foreach (Formula formula in all.OfType<Formula>())
        {
            AddCuts(formula);
        }

        cuts.Sort();
        variable = names.Length == 1 && cuts.Count < CutsMax ? names[0] : null;
        sets = variable is null ? [] : [.. all.Select(SetOf)];
    }

    /// <summary>Tells whether the conditions before one hold wherever it does.</summary>
    internal bool IsTakenBefore(int index)
    {
        if (index == 0 || variable is null || sets[index] is not { } own)
        {
            return false;
        }

        bool[] before = Union(sets.Take(index));
        return Pieces.All(piece => !own[piece] || before[piece]);
    }

    /// <summary>
    /// Returns an earlier condition that holds for some of the same values; null where there is none. Only conditions
    /// with both a lower and an upper limit are looked at: of others the first is meant to take what it can.
    /// </summary>
    internal int? OverlapBefore(int index)
    {
        if (variable is null || sets[index] is not { } own || !IsBetween(own))
        {
            return null;
        }

        for (int i = 0; i < index; i++)
        {
            if (sets[i] is { } other && IsBetween(other) && Pieces.Any(piece => own[piece] && other[piece]))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Returns values between two classes that belong to none, as a text; null where there are none.</summary>
    internal string? Gap()
    {
        if (variable is null || sets.Any(set => set is null))
        {
            return null;
        }

        bool[] all = Union(sets);
        int first = Array.IndexOf(all, true);
        int last = Array.LastIndexOf(all, true);
        int gap = first < 0 ? -1 : Array.IndexOf(all, false, first);
        if (gap < 0 || gap > last)
        {
            return null;
        }

        // Even pieces are the stretches, odd ones the numbers between them; a gap has a number on either side.
        return gap % 2 == 1 && all[gap + 1]
            ? $"{variable} = {Text(gap / 2)}"
            : $"{Text((gap - 1) / 2)} … {Text(EndOf(all, gap))}";
    }

    private IEnumerable<int> Pieces => Enumerable.Range(0, (2 * cuts.Count) + 1);

    private static int EndOf(bool[] all, int gap)
    {
        int end = Array.IndexOf(all, true, gap);
        return end % 2 == 1 ? end / 2 : (end / 2) - 1;
    }

    private string Text(int cut) => cuts[cut].ToString(System.Globalization.CultureInfo.InvariantCulture);

    private bool[] Union(IEnumerable<bool[]?> parts)
    {
        bool[] union = new bool[(2 * cuts.Count) + 1];
        foreach (bool[] part in parts.OfType<bool[]>())
        {
            foreach (int piece in Pieces)
            {
                union[piece] |= part[piece];
            }
        }

        return union;
    }

    private static bool IsBetween(bool[] set) => !set[0] && !set[^1] && set.Any(holds => holds);

    private void AddCuts(Formula formula)
    {
        if (formula is not Formula.Binary binary)
        {
            if (formula is Formula.Not not)
            {
                AddCuts(not.Operand);
            }

            return;
        }

        if (binary.Operator is FormulaOperator.And or FormulaOperator.Or)
        {
            AddCuts(binary.Left);
            AddCuts(binary.Right);
        }
        else if ((Number(binary.Left) ?? Number(binary.Right)) is { } cut
            && cuts.Count < CutsMax && !cuts.Contains(cut))
        {
            cuts.Add(cut);
        }
    }

    // Null where the condition is of another form.
    private bool[]? SetOf(Formula? formula)
    {
        bool?[] holds = [.. Pieces.Select(piece => formula is null ? true : Holds(formula, piece))];
        return holds.All(one => one is not null) ? [.. holds.Select(one => one == true)] : null;
    }

    private bool? Holds(Formula formula, int piece) => formula switch
    {
        Formula.Not not => !Holds(not.Operand, piece),
        Formula.Binary { Operator: FormulaOperator.And } and => Holds(and.Left, piece) & Holds(and.Right, piece),
        Formula.Binary { Operator: FormulaOperator.Or } or => Holds(or.Left, piece) | Holds(or.Right, piece),
        Formula.Binary { Left: Formula.Variable } compared when Number(compared.Right) is { } number =>
            Compare(compared.Operator, Place(piece, number)),
        Formula.Binary { Right: Formula.Variable } turned when Number(turned.Left) is { } number =>
            Compare(turned.Operator, -Place(piece, number)),
        _ => null,
    };

    // Whether the values of a piece lie below (-1), at (0) or above (1) a number with which some condition compares.
    private int Place(int piece, decimal number) => piece.CompareTo((2 * cuts.IndexOf(number)) + 1);

    private static bool? Compare(FormulaOperator sign, int place) => sign switch
    {
        FormulaOperator.Less => place < 0,
        FormulaOperator.AtMost => place <= 0,
        FormulaOperator.Greater => place > 0,
        FormulaOperator.AtLeast => place >= 0,
        FormulaOperator.Equal => place == 0,
        FormulaOperator.NotEqual => place != 0,
        _ => null,
    };

    private static decimal? Number(Formula formula) => formula switch
    {
        Formula.Constant constant => constant.Value,
        Formula.Negate { Operand: Formula.Constant constant } => -constant.Value,
        _ => null,
    };
}
