namespace HealthTargets.Rules.Data.Rows;

/// <summary>A short way for lines of JSON in which there is nothing to explain.</summary>
internal interface IPlainLines
{
    /// <summary>Takes a line if it is plain; leaves it otherwise.</summary>
    /// <param name="bytes">The bytes around the line.</param>
    /// <param name="start">Where the line begins.</param>
    /// <param name="length">How long it is, without its break.</param>
    /// <param name="line">The number of the line, from 1.</param>
    /// <returns>Whether it was taken.</returns>
    public bool TryTake(byte[] bytes, int start, int length, int line);
}
