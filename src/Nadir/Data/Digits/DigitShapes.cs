namespace Nadir;

/// <summary>How people write the ten digits: a few ways each, as strokes in a box of 100 × 100, y downwards.</summary>
internal static class DigitShapes
{
    private static readonly PenStroke[][][] Ways =
    [
        [
            [Smooth(50, 0, 25, 10, 15, 50, 25, 90, 50, 100, 75, 90, 85, 50, 75, 10, 50, 0)],
            [Smooth(62, 5, 35, 8, 22, 45, 30, 88, 52, 100, 74, 80, 78, 40, 66, 10, 48, 2)],
            [Smooth(70, 12, 45, 0, 20, 25, 18, 70, 45, 100, 78, 75, 80, 30, 60, 3, 40, 10)],
            [Smooth(50, 8, 20, 20, 8, 52, 20, 86, 50, 96, 82, 84, 92, 52, 80, 18, 50, 8)],
        ],
        [
            [Straight(50, 0, 50, 100)],
            [Straight(30, 24, 52, 0, 52, 100)],
            [Straight(30, 22, 52, 0, 52, 100), Straight(28, 100, 76, 100)],
            [Smooth(58, 0, 53, 50, 46, 100)],
        ],
        [
            [Smooth(18, 25, 35, 3, 65, 5, 78, 28, 60, 60, 18, 98), Straight(18, 98, 84, 96)],
            [Smooth(20, 22, 42, 0, 74, 12, 74, 40, 48, 75, 22, 94, 14, 84, 28, 78, 54, 92, 86, 96)],
            [Smooth(22, 30, 24, 8, 50, 0, 76, 12, 76, 36, 52, 64, 20, 100), Straight(20, 100, 82, 100)],
        ],
        [
            [Smooth(20, 12, 48, 0, 76, 16, 70, 40, 44, 48), Smooth(44, 48, 78, 56, 82, 82, 52, 100, 18, 88)],
            [Straight(20, 4, 78, 4, 46, 42), Smooth(46, 42, 78, 52, 82, 80, 54, 100, 18, 90)],
            [Smooth(24, 10, 56, 0, 74, 20, 48, 46, 76, 62, 74, 90, 44, 100, 18, 88)],
        ],
        [
            [Straight(32, 0, 18, 56, 84, 56), Straight(68, 18, 62, 100)],
            [Straight(66, 100, 66, 0, 14, 66, 88, 66)],
            [Smooth(28, 2, 20, 36, 32, 56, 72, 50), Smooth(76, 4, 71, 50, 62, 100)],
        ],
        [
            [Straight(78, 2, 30, 2, 26, 44), Smooth(26, 44, 58, 38, 82, 64, 66, 94, 20, 96)],
            [Straight(80, 2, 34, 4), Smooth(34, 4, 28, 44, 60, 40, 80, 66, 58, 98, 18, 90)],
            [Smooth(78, 2, 40, 4, 28, 36, 60, 48, 78, 72, 56, 98, 18, 92)],
        ],
        [
            [Smooth(68, 2, 36, 24, 20, 64, 34, 96, 66, 96, 76, 70, 52, 54, 24, 70)],
            [Smooth(56, 0, 32, 40, 24, 78, 46, 100, 72, 84, 66, 60, 40, 62, 26, 80)],
            [Smooth(74, 8, 44, 6, 22, 44, 24, 86, 52, 100, 80, 82, 72, 54, 44, 50, 22, 68)],
        ],
        [
            [Straight(16, 4, 82, 4, 42, 100)],
            [Straight(16, 4, 82, 4, 42, 100), Straight(34, 50, 78, 50)],
            [Smooth(16, 12, 44, 6, 82, 4), Smooth(82, 4, 58, 42, 46, 100)],
            [Straight(18, 20, 18, 4, 80, 4, 44, 100)],
        ],
        [
            [Smooth(74, 14, 50, 0, 26, 16, 40, 42, 72, 62, 76, 88, 50, 100, 24, 86, 30, 60, 62, 40, 76, 16)],
            [
                Smooth(50, 0, 27, 10, 27, 36, 50, 46, 73, 36, 73, 10, 50, 0),
                Smooth(50, 46, 22, 58, 20, 88, 50, 100, 80, 88, 78, 58, 50, 46),
            ],
            [Smooth(62, 2, 34, 8, 36, 34, 64, 60, 66, 92, 40, 100, 28, 78, 52, 48, 72, 20, 58, 2)],
        ],
        [
            [Smooth(76, 22, 52, 0, 24, 14, 26, 42, 52, 50, 76, 22), Smooth(76, 22, 74, 60, 66, 100)],
            [Smooth(78, 16, 46, 0, 22, 22, 36, 48, 66, 42, 78, 16, 80, 50, 68, 90, 34, 98)],
            [Smooth(72, 10, 44, 2, 24, 26, 42, 50, 70, 38, 74, 6), Straight(74, 6, 72, 100)],
        ],
    ];

    /// <summary>How many ways of writing a digit there are.</summary>
    public static int CountOf(int digit) => Ways[digit].Length;

    /// <summary>The strokes of one way of writing a digit, in order.</summary>
    public static ReadOnlySpan<PenStroke> Of(int digit, int way) => Ways[digit][way];

    private static PenStroke Smooth(params double[] coordinates) => new(coordinates, IsSmooth: true);

    private static PenStroke Straight(params double[] coordinates) => new(coordinates, IsSmooth: false);
}
