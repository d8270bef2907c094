namespace Nadir;

public static partial class Dataset
{
    /// <summary>A set without an end whose elements a function makes from random numbers; <see cref="Dataset{T}.Take"/> gives it one.</summary>
    /// <param name="make">Makes an element from random numbers of its own.</param>
    /// <param name="seed">The seed; each pass and each element has other numbers.</param>
    public static Dataset<T> Generate<T>(Func<Philox, T> make, ulong seed = 0)
    {
        Require.Present(make);
        return new Dataset<T>(Made, null, FormattableString.Invariant($"generate(seed: {seed})")) { IsEndless = true };

        IEnumerable<T> Made(int number)
        {
            var numbers = new ElementNumbers(seed, "generate", number);
            for (var i = 0L; ; i++)
                yield return make(numbers.Of(i));
        }
    }
}
