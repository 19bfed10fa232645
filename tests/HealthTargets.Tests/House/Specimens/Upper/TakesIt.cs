using HealthTargets.Tests.House.Specimens.Lower;

namespace HealthTargets.Tests.House.Specimens.Upper;

internal interface TakesIt
{
    public void Take(Thing thing);
}
