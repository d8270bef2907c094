namespace Nadir;

/// <summary>Passes over a sequence that must not be used up by the first.</summary>
internal sealed class SequencePasses<T>(IEnumerable<T> elements)
{
    private volatile bool hasGiven;

    public IEnumerable<T> Next()
    {
        var isEmpty = true;
        foreach (var element in elements)
        {
            (isEmpty, hasGiven) = (false, true);
            yield return element;
        }

        if (isEmpty && hasGiven)
            throw Error.State($"The sequence of this data set has been read and gives nothing a second time, which another pass (epoch) needs. Give what opens it anew, Dataset.From(_ => …), or keep it in memory by Cache().");
    }
}
