using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HealthTargets.Hosting;

/// <summary>Puts HealthTargets among the services of a host.</summary>
public static class HealthTargetsServices
{
    /// <summary>Adds <see cref="PlanLibrary"/> and <see cref="PlanEvaluator"/>, configured in code.</summary>
    /// <param name="services">The services of the host; logging must be among them.</param>
    /// <param name="configure">Names the files.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// The files are read and checked when the host starts. One with mistakes keeps it from starting, by an
    /// <see cref="OptionsValidationException"/> that has file, line, column and remedy of each.
    /// </remarks>
    public static IServiceCollection AddHealthTargets(
        this IServiceCollection services, Action<HealthTargetsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, options => options.Configure(configure));
    }

    /// <summary>
    /// Adds <see cref="PlanLibrary"/> and <see cref="PlanEvaluator"/>, configured by a section such as
    /// <c>{ "PlanFiles": ["county.plan.json"], "UnitFiles": ["units.csv"] }</c>.
    /// </summary>
    /// <param name="services">The services of the host; logging must be among them.</param>
    /// <param name="section">The section, with the properties of <see cref="HealthTargetsOptions"/>.</param>
    /// <returns>The same services.</returns>
    /// <remarks>As the other overload: files with mistakes keep the host from starting.</remarks>
    public static IServiceCollection AddHealthTargets(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, options => options.Bind(section));
    }

    private static IServiceCollection Add(
        IServiceCollection services, Action<OptionsBuilder<HealthTargetsOptions>> configure)
    {
        OptionsBuilder<HealthTargetsOptions> options = services.AddOptions<HealthTargetsOptions>();
        configure(options);
        options.ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<HealthTargetsOptions>, OptionsCheck>());
        services.TryAddSingleton<HealthTargetsMetrics>();
        services.TryAddSingleton<PlanLibrary>();
        services.TryAddSingleton<PlanEvaluator>();
        return services;
    }
}
