namespace Nadir;

/// <summary>A data set: what is learned from, and what is kept back to judge by.</summary>
[CatalogueKind("data")]
public sealed class DataSplit
{
    /// <summary>A data set.</summary>
    /// <param name="train">What is learned from.</param>
    /// <param name="test">What is kept back; null when there is nothing.</param>
    public DataSplit(Samples train, Samples? test = null)
    {
        Train = Require.Present(train);
        Test = test;
    }

    /// <summary>What is learned from.</summary>
    public Samples Train { get; }

    /// <summary>What is kept back; null when there is nothing.</summary>
    public Samples? Test { get; }
}
