using System.Numerics;

namespace Nadir;

/// <summary>Whether one score of a row is among its k largest.</summary>
internal readonly record struct TopKHit(int K, TieRule Ties)
{
    public double Of<T>(int asked, ReadOnlySpan<T> scores)
        where T : unmanaged, INumber<T>
    {
        if (T.IsNaN(scores[asked]))
            return 0;
        var before = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > scores[asked] || (Ties == TieRule.LaterClass && i > asked && scores[i] == scores[asked]))
                before++;
        }

        return before < K ? 1 : 0;
    }
}
