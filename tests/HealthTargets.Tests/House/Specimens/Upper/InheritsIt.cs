using HealthTargets.Tests.House.Specimens.Lower;

namespace HealthTargets.Tests.House.Specimens.Upper;

internal abstract class InheritsIt : Thing;
