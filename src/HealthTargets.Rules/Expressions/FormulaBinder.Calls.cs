using HealthTargets.Formulas;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Values;

namespace HealthTargets.Rules.Expressions;

/// <content>Functions, and what looks at other periods and other units.</content>
internal sealed partial class FormulaBinder
{
    // What the authors of workflows write for the same.
    private static readonly Dictionary<string, FormulaFunction> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iif"] = FormulaFunction.If,
        ["isnull"] = FormulaFunction.Coalesce,
        ["Math.Abs"] = FormulaFunction.Abs,
        ["Math.Sign"] = FormulaFunction.Sign,
        ["Math.Min"] = FormulaFunction.Min,
        ["Math.Max"] = FormulaFunction.Max,
        ["Math.Clamp"] = FormulaFunction.Clip,
        ["Math.Floor"] = FormulaFunction.Floor,
        ["Math.Ceiling"] = FormulaFunction.Ceiling,
        ["Math.Sqrt"] = FormulaFunction.Sqrt,
        ["Math.Pow"] = FormulaFunction.Power,
        ["Math.Exp"] = FormulaFunction.Exp,
    };

    private static readonly string[] Children = [FormulaWords.Children];

    private FormulaOperand? BindCall(CallSyntax call)
    {
        bool hasChildren = call.Arguments is [CallSyntax { Name: var inner }, ..] && IsChildren(inner);
        if (FormulaWords.FindShift(call.Name) is { } shift)
        {
            return HasPlace(call) ? BindEarlier(call, shift) : null;
        }

        if (IsChildren(call.Name))
        {
            return HasPlace(call) ? Report(ReachErrors.ChildrenAlone(text, call.NameStart, call.NameLength)) : null;
        }

        if (FormulaWords.FindAggregate(call.Name) is { } aggregate && hasChildren)
        {
            return HasPlace(call) ? BindChildren(call, aggregate) : null;
        }

        if (Is(call.Name, "count") && terms.KnowsCount)
        {
            return BindCount(call);
        }

        if (FindFunction(call.Name) is { } function)
        {
            return BindFunction(call, function);
        }

        if (!terms.HasPlace || FormulaWords.FindAggregate(call.Name) is null)
        {
            return Report(ExpressionErrors.UnknownFunction(text, call.NameStart, call.NameLength, terms));
        }

        // sum(childern(a)) is misspelt, not without children.
        return Report(call.Arguments is [CallSyntax near] && Suggestions.Nearest(near.Name, Children) is not null
            ? ExpressionErrors.UnknownFunction(text, near.NameStart, near.NameLength, terms)
            : ReachErrors.NeedsChildren(text, call.NameStart, call.NameLength));
    }

    private static bool IsChildren(string word) => Is(word, FormulaWords.Children);

    private static bool Is(string word, string name) => word.Equals(name, StringComparison.OrdinalIgnoreCase);

    // Functions are known in any case, as in workflows.
    private static FunctionSignature? FindFunction(string name) =>
        OtherNames.TryGetValue(name, out FormulaFunction other)
            ? FormulaFunctions.Of(other)
            : FormulaFunctions.All.FirstOrDefault(
                one => Is(name, one.Name));

    private FormulaOperand? BindFunction(CallSyntax call, FunctionSignature function)
    {
        int count = call.Arguments.Count;
        if (count < function.ArgumentsMin || count > function.ArgumentsMax)
        {
            // A misspelt function in the brackets may be all that is wrong: share(childen(a > b)).
            return call.Arguments.Select(Bind).ToArray().Contains(null)
                ? null
                : Report(ExpressionErrors.WrongArgumentCount(
                    text, call.NameStart, call.NameLength, function, count));
        }

        switch (function.Function)
        {
            case FormulaFunction.If:
                return BindIf(call, call.Arguments[0], call.Arguments[1], call.Arguments[2]);
            case FormulaFunction.Coalesce:
                return BindAlike(call, FormulaFunction.Coalesce, call.Arguments);
            case FormulaFunction.IsMissing:
                return Bind(call.Arguments[0]) is { } operand
                    ? Truth(call, new Formula.Call(FormulaFunction.IsMissing, [operand.Formula]))
                    : null;
        }

        Formula?[] arguments = [.. call.Arguments.Select(argument => Each(argument, truth: false))];
        return arguments.Contains(null)
            ? null
            : Number(call, new Formula.Call(function.Function, arguments.Select(one => one!).ToValueList()));
    }

    private FormulaOperand? BindCount(CallSyntax call)
    {
        if (call.Arguments.Count > 1)
        {
            return Report(OneArgument(call));
        }

        return call.Arguments is [LiteralSyntax { Value: string className }]
            ? Number(call, new Formula.CountOf(className))
            : Report(call.Arguments is [var other]
                ? ExpressionErrors.MissingClass(text, other.Start, other.Length)
                : ExpressionErrors.MissingClass(text, call.End - 1, 1));
    }

    private bool HasPlace(CallSyntax call)
    {
        if (!terms.HasPlace)
        {
            bag.Add(ReachErrors.NoOtherPlaces(text, call.NameStart, call.NameLength));
        }

        return terms.HasPlace;
    }

    private Diagnostic OneArgument(CallSyntax call) => ExpressionErrors.WrongArgumentCount(
        text, call.NameStart, call.NameLength, call.Name, "1", call.Arguments.Count);

    private FormulaOperand? BindEarlier(CallSyntax call, PeriodShift shift)
    {
        if (call.Arguments.Count != 1)
        {
            return Report(OneArgument(call));
        }

        (int periods, int years) = (periodsBack, yearsBack);
        periodsBack += shift == PeriodShift.Previous ? 1 : 0;
        yearsBack += shift == PeriodShift.LastYear ? 1 : 0;
        bool isTooFar = periodsBack > ExpressionLimits.PeriodsBackMax || yearsBack > ExpressionLimits.YearsBackMax;
        FormulaOperand? operand = isTooFar
            ? Report(ReachErrors.TooFarBack(text, call.NameStart, call.NameLength))
            : Bind(call.Arguments[0]);
        (periodsBack, yearsBack) = (periods, years);
        return operand is null
            ? null
            : new FormulaOperand(new Formula.Earlier(operand.Formula, shift), operand.IsTruth, call.Start, call.End);
    }

    private FormulaOperand? BindChildren(CallSyntax call, ChildAggregate aggregate)
    {
        var children = (CallSyntax)call.Arguments[0];
        if (call.Arguments.Count != 1 || children.Arguments.Count != 1)
        {
            return Report(OneArgument(call.Arguments.Count == 1 ? children : call));
        }

        return Bind(children.Arguments[0]) is { } operand
            && (aggregate == ChildAggregate.Count || Gives(operand, aggregate == ChildAggregate.Share))
                ? Number(call, new Formula.OfChildren(aggregate, operand.Formula))
                : null;
    }
}
