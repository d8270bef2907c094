namespace Nadir.Pictures;

/// <summary>One colour a class, the same in every picture, and told apart on white and on near black.</summary>
internal static class ClassColors
{
    private static readonly Color[] Colors =
        [.. new[] { "#2f86c1", "#e06c1f", "#14a37a", "#cc79a7", "#c99700", "#7a6fd0", "#8a97a6" }.Select(Color.Parse)];

    /// <summary>How many classes have a colour of their own.</summary>
    public static int Count => Colors.Length;

    public static Color Of(int label) => Colors[label % Colors.Length];
}
