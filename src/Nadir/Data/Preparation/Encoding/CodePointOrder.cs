namespace Nadir;

/// <summary>Orders texts by their code points, as Python does; UTF-16 units would put emoji before some letters.</summary>
internal sealed class CodePointOrder : IComparer<string?>
{
    public static CodePointOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return x is null ? (y is null ? 0 : 1) : -1;
        var common = x.AsSpan().CommonPrefixLength(y);
        if (common == x.Length || common == y.Length)
            return x.Length.CompareTo(y.Length);
        return char.IsSurrogate(x[common]) != char.IsSurrogate(y[common])
            ? (char.IsSurrogate(x[common]) ? 1 : -1)
            : x[common].CompareTo(y[common]);
    }
}
