namespace Nadir;

/// <summary>Where a cell's content lies in its block, without quotes and the spaces around it.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="Coded">The length; its complement where quotes are doubled inside.</param>
internal readonly record struct CsvSpan(int Start, int Coded)
{
    public int Length => Coded < 0 ? ~Coded : Coded;

    public bool HasDoubledQuotes => Coded < 0;
}
