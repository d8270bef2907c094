using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>The size of a logit as formulas use it that choose a form by its sign.</summary>
internal static class LogitSize
{
    /// <summary>
    /// |x| as a choice by sign: at 0, where training may start, its slope is that of the form chosen there, and the
    /// formula's is the right one.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static L Of<L>(L logit)
        where L : struct, ILane<L> => L.Select(logit < 0, -logit, logit);
}
