namespace Nadir;

/// <summary>A generator of its own for each element of a pass.</summary>
internal sealed class ElementNumbers(ulong seed, string stream, int pass)
{
    private readonly Philox keys = new(seed, stream, pass);

    public Philox Of(long index)
    {
        var key = keys;
        key.Position = 2 * (ulong)index;
        return new Philox(key.NextBits64(), "element");
    }
}
