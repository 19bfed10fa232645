namespace HealthTargets.Rules.Testing;

/// <summary>What a test can expect of a verdict or of the scorecard of the plan.</summary>
public enum PlanTestField
{
    /// <summary>The status of a verdict: <c>"status": "met"</c>.</summary>
    Status,

    /// <summary>The value, a number or a stage: <c>"value": 95</c>.</summary>
    Value,

    /// <summary>What is to spare (positive) or short (negative): <c>"gap": -1.4</c>.</summary>
    Gap,

    /// <summary>How much of the bound is attained, 1 at the bound: <c>"attainment": 1</c>.</summary>
    Attainment,

    /// <summary>What the path expects by the day of the test: <c>"expected": 76.5</c>.</summary>
    Expected,

    /// <summary>The points of a verdict, or the score of the plan in percent: <c>"score": 5</c>.</summary>
    Score,

    /// <summary>The period of the value, the decisive one of several: <c>"period": "2021-02"</c>.</summary>
    Period,

    /// <summary>The population group that was decisive: <c>"category": "rural"</c>.</summary>
    Category,

    /// <summary>The class that the target's method gives: <c>"class": "onTrack"</c>.</summary>
    Class,

    /// <summary>The points of the plan: <c>"points": 55</c>.</summary>
    Points,

    /// <summary>The grade of the plan: <c>"grade": "good"</c>.</summary>
    Grade,
}
