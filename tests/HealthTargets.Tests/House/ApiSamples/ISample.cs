namespace HealthTargets.Tests.House.ApiSamples;

public interface ISample<in T>
    where T : class, IDisposable
{
    public string? Find(T key, out int place, params ReadOnlySpan<string?> more);
}
