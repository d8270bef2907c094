namespace Nadir;

public sealed partial class Dataset<T>
{
    /// <summary>The elements that pass a test.</summary>
    /// <remarks>Twin: tf.data.Dataset.filter.</remarks>
    public Dataset<T> Where(Func<T, bool> test)
    {
        Require.Present(test);
        return Then($"where", number => Pass(number).Where(test), null);
    }
}
