namespace HealthTargets.Periods.Text;

/// <summary>
/// China's five-year plans: the first from 1953, the second from 1958, the third from 1966 (after three years without
/// one), then one every five years; the 14th (十四五) is 2021/2025.
/// </summary>
internal static class FiveYearPlan
{
    private const int ThirdPlanStart = 1966;

    /// <summary>Returns the first year of a plan by its number, from 1.</summary>
    internal static int FirstYear(int number) => number switch
    {
        1 => 1953,
        2 => 1958,
        _ => ThirdPlanStart + 5 * (number - 3),
    };

    /// <summary>Returns the number of the plan of given years, or 0. Numbers end at 99, year 2450.</summary>
    internal static int Number(int firstYear, int lastYear)
    {
        if (lastYear - firstYear != 4)
        {
            return 0;
        }

        int number = firstYear switch
        {
            1953 => 1,
            1958 => 2,
            >= ThirdPlanStart when (firstYear - ThirdPlanStart) % 5 == 0 => 3 + (firstYear - ThirdPlanStart) / 5,
            _ => 0,
        };
        return number <= 99 ? number : 0;
    }
}
