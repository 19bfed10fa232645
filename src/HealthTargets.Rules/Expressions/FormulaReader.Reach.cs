using HealthTargets.Formulas;

namespace HealthTargets.Rules.Expressions;

/// <content>What looks at other periods and other units.</content>
internal sealed partial class FormulaReader
{
    private int periodsBack;
    private int yearsBack;

    // min(a, b) and share(a, b) are functions of numbers too: only min(children(a)) is meant here.
    private bool IsReach(string word) => word == FormulaWords.Children
        || FormulaWords.FindShift(word) is not null
        || (FormulaWords.FindAggregate(word) is not null
            && (IsChildren(at + 2) || FormulaFunctions.Find(word) is null));

    private bool IsChildren(int place) => parts[place].Kind == ExpressionPartKind.Name
        && parts[place + 1].Kind == ExpressionPartKind.Open
        && text.Value.AsSpan(parts[place].Start, parts[place].Length).SequenceEqual(FormulaWords.Children);

    private FormulaOperand? ReadReach(string word, ExpressionPart name, int depth)
    {
        if (!terms.HasPlace)
        {
            bag.Add(FormulaWords.FindAggregate(word) is null || IsChildren(at + 2)
                ? ReachErrors.NoOtherPlaces(text, name.Start, name.Length)
                : ExpressionErrors.UnknownFunction(text, name.Start, name.Length, terms));
            return null;
        }

        if (FormulaWords.FindShift(word) is { } shift)
        {
            return ReadEarlier(shift, name, depth);
        }

        if (FormulaWords.FindAggregate(word) is { } aggregate && IsChildren(at + 2))
        {
            return ReadChildren(aggregate, name, depth);
        }

        bag.Add(word == FormulaWords.Children
            ? ReachErrors.ChildrenAlone(text, name.Start, name.Length)
            : ReachErrors.NeedsChildren(text, name.Start, name.Length));
        return null;
    }

    private FormulaOperand? ReadEarlier(PeriodShift shift, ExpressionPart name, int depth)
    {
        (int periods, int years) = (periodsBack, yearsBack);
        periodsBack += shift == PeriodShift.Previous ? 1 : 0;
        yearsBack += shift == PeriodShift.LastYear ? 1 : 0;
        if (periodsBack > ExpressionLimits.PeriodsBackMax || yearsBack > ExpressionLimits.YearsBackMax)
        {
            bag.Add(ReachErrors.TooFarBack(text, name.Start, name.Length));
            return null;
        }

        FormulaOperand? inner = ReadInBrackets(name, FormulaWords.Of(shift), depth, out int end);
        (periodsBack, yearsBack) = (periods, years);
        return inner is null
            ? null
            : new FormulaOperand(new Formula.Earlier(inner.Formula, shift), inner.IsTruth, name.Start, end);
    }

    private FormulaOperand? ReadChildren(ChildAggregate aggregate, ExpressionPart name, int depth)
    {
        ExpressionPart open = parts[at + 1];
        at += 2;
        if (ReadInBrackets(Next, FormulaWords.Children, depth + 1, out _) is not { } inner
            || (aggregate != ChildAggregate.Count && !Gives(inner, aggregate == ChildAggregate.Share)))
        {
            return null;
        }

        if (Next.Kind == ExpressionPartKind.Comma)
        {
            bag.Add(ExpressionErrors.WrongArgumentCount(
                text, name.Start, name.Length, FormulaWords.Of(aggregate), "1", 2));
            return null;
        }

        int end = Next.Start + Next.Length;
        return Close(open) ? Number(new Formula.OfChildren(aggregate, inner.Formula), name.Start, end) : null;
    }

    // Reads name(a) with exactly one argument.
    private FormulaOperand? ReadInBrackets(ExpressionPart name, string word, int depth, out int end)
    {
        ExpressionPart open = parts[at + 1];
        at += 2;
        end = 0;
        bool isEmpty = Next.Kind == ExpressionPartKind.Close;
        FormulaOperand? inner = isEmpty ? null : ReadOr(depth + 1);
        if (isEmpty || (inner is not null && Next.Kind == ExpressionPartKind.Comma))
        {
            bag.Add(ExpressionErrors.WrongArgumentCount(
                text, name.Start, name.Length, word, "1", isEmpty ? 0 : 2));
            return null;
        }

        end = Next.Start + Next.Length;
        return inner is not null && Close(open) ? inner : null;
    }
}
