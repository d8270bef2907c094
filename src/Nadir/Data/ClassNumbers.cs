namespace Nadir;

/// <summary>Tells class numbers from values where nobody said which they are.</summary>
internal static class ClassNumbers
{
    private const int MostGuessed = 20;

    /// <summary>Whether numbers are class numbers rather than values: 0, 1, … or 1, 2, … or −1 and 1, each of them often.</summary>
    /// <param name="numbers">The different numbers, ascending.</param>
    /// <param name="count">How many there are with repetition.</param>
    public static bool LookLike(IReadOnlyList<double> numbers, long count)
    {
        if (numbers.Count is < 2 or > MostGuessed || count < 2 * numbers.Count)
            return false;
        return numbers is [-1, 1] || (numbers[0] is 0 or 1 && Enumerable.Range(0, numbers.Count).All(at => numbers[at] == numbers[0] + at));
    }
}
