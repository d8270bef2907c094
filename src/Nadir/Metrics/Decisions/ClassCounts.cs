namespace Nadir;

/// <summary>How often each class was taken for each, in a table that grows with the class numbers that come.</summary>
internal sealed class ClassCounts(int size)
{
    private double[] counts = new double[size * size];
    private int size = size;

    public void Add(int actual, int predicted, double weight)
    {
        if (Math.Max(actual, predicted) >= size)
            Grow(Math.Max(actual, predicted) + 1);
        counts[(actual * size) + predicted] += weight;
    }

    /// <summary>The counts of classes 0 up to a number, or of those that came where there is none.</summary>
    public ConfusionTable Table(int? classes)
    {
        int[] shown = [.. Enumerable.Range(0, classes ?? size).Where(number => classes is not null || Came(number))];
        var table = new double[shown.Length, shown.Length];
        for (var row = 0; row < shown.Length; row++)
        {
            for (var column = 0; column < shown.Length; column++)
                table[row, column] = Count(shown[row], shown[column]);
        }

        return new ConfusionTable(table);
    }

    private double Count(int actual, int predicted) =>
        Math.Max(actual, predicted) < size ? counts[(actual * size) + predicted] : 0;

    private bool Came(int number)
    {
        for (var other = 0; other < size; other++)
        {
            if (Count(number, other) > 0 || Count(other, number) > 0)
                return true;
        }

        return false;
    }

    private void Grow(int least)
    {
        var grown = Math.Max(least, size + (size / 2));
        var copy = new double[grown * grown];
        for (var row = 0; row < size; row++)
            counts.AsSpan(row * size, size).CopyTo(copy.AsSpan(row * grown));
        (counts, size) = (copy, grown);
    }
}
