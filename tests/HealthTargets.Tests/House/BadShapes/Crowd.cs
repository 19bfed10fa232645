namespace HealthTargets.Tests.House.Elsewhere;

internal enum First
{
    One,
}

internal readonly record struct Second(string Text = "class NotAType { }");
