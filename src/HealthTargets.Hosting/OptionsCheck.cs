using Microsoft.Extensions.Options;

namespace HealthTargets.Hosting;

/// <summary>Holds the options to what the files say: a plan with mistakes keeps the host from starting.</summary>
internal sealed class OptionsCheck : IValidateOptions<HealthTargetsOptions>
{
    public ValidateOptionsResult Validate(string? name, HealthTargetsOptions options)
    {
        PlanSetReading reading = PlanSetReading.Of(options);
        return reading.Set is null ? ValidateOptionsResult.Fail(reading.Failures) : ValidateOptionsResult.Success;
    }
}
