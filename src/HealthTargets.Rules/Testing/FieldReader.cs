using HealthTargets.Evaluation;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Results;
using HealthTargets.Scorecards;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing;

/// <summary>Reads from verdicts and scorecards what tests expect of them, and compares the two.</summary>
internal static class FieldReader
{
    private const string Nothing = "null";

    /// <summary>Returns the word for a status as plan files write it.</summary>
    internal static string Word(Status status) => PlanWords.Statuses.WordFor(status);

    /// <summary>Returns that a status is another one.</summary>
    internal static PlanTestDifference OtherStatus(
        PlanTest test, PlanTestExpectation expectation, Status expected, Verdict verdict) => new(
            PlanTestField.Status,
            Word(expected),
            Word(verdict.Status),
            verdict,
            TestErrors.Failed(
                test, expectation, Word(expected), Word(verdict.Status), verdict.Unit, verdict.Value.ToString()));

    /// <summary>Compares one thing of a verdict; null where it is as expected.</summary>
    internal static PlanTestDifference? Compare(
        PlanTest test, PlanTestExpectation expectation, PlanTestClaim claim, Verdict verdict) => Compare(
            claim, Read(claim.Field, verdict), verdict,
            (expected, actual) => TestErrors.OtherNumber(test, expectation, claim, expected, actual));

    /// <summary>Compares one thing of a composite; null where it is as expected.</summary>
    internal static PlanTestDifference? Compare(
        PlanTest test, PlanTestComposite composite, PlanTestClaim claim, CompositeResult result) => Compare(
            claim, Read(claim.Field, result), null,
            (expected, actual) => TestErrors.OtherComposite(test, composite, claim, expected, actual)) is { } other
                ? other with { Composite = result }
                : null;

    /// <summary>Compares one thing of a scorecard; null where it is as expected.</summary>
    internal static PlanTestDifference? Compare(
        PlanTest test, PlanTestScorecard scorecard, PlanTestClaim claim, Scorecard card) => Compare(
            claim, Read(claim.Field, card), null,
            (expected, actual) => TestErrors.OtherScorecard(test, scorecard, claim, expected, actual));

    /// <summary>Reads one thing of a verdict: a number, or a text, or neither.</summary>
    internal static (Rational? Number, string? Text) Read(PlanTestField field, Verdict verdict) => field switch
    {
        PlanTestField.Status => (null, Word(verdict.Status)),
        PlanTestField.Value when verdict.Value.NumberOrNull is { } place
            && ResultWords.StageOf(place, verdict.Form.Scale) is { } stage => (null, stage),
        PlanTestField.Value => (verdict.Value.NumberOrNull, null),
        PlanTestField.Gap => (verdict.Gap, null),
        PlanTestField.Attainment => (verdict.Attainment, null),
        PlanTestField.Expected => (verdict.Expected, null),
        PlanTestField.Score => (verdict.Score, null),
        PlanTestField.Period => (null, (verdict.DecisivePeriod ?? verdict.Period).ToString()),
        PlanTestField.Category => (null, verdict.DecisiveCategory?.Value),
        PlanTestField.Class => (null, verdict.Assessment?.Class),
        _ => (null, null),
    };

    /// <summary>Reads one thing of a composite: a number, or a text, or neither.</summary>
    internal static (Rational? Number, string? Text) Read(PlanTestField field, CompositeResult result) => field switch
    {
        PlanTestField.Value => (result.Value.NumberOrNull, null),
        PlanTestField.Class => (null, result.Class),
        PlanTestField.Grade => (null, result.Grade),
        _ => (null, null),
    };

    /// <summary>Writes what was read as a test would.</summary>
    internal static string Text(Rational? number, string? text) => text ?? number?.ToString() ?? Nothing;

    private static (Rational? Number, string? Text) Read(PlanTestField field, Scorecard card) => field switch
    {
        PlanTestField.Score => (card.Score, null),
        PlanTestField.Points => (card.Points, null),
        _ => (null, card.Grade),
    };

    private static PlanTestDifference? Compare(
        PlanTestClaim claim,
        (Rational? Number, string? Text) read,
        Verdict? verdict,
        Func<string, string, Diagnostic> say)
    {
        if (claim.IsKeptBy(read.Number, read.Text))
        {
            return null;
        }

        (string expected, string actual) = (claim.Text ?? Nothing, Text(read.Number, read.Text));
        return new(claim.Field, expected, actual, verdict, say(expected, actual));
    }
}
