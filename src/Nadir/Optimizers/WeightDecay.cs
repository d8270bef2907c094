using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>The pull of weights towards 0 that optimizers add to their rule.</summary>
public readonly record struct WeightDecay(double Amount, WeightDecayForm Form)
{
    /// <summary>Changes the weight or its gradient before the rule proper.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply<L>(ref L weight, ref L gradient, double rate)
        where L : struct, ILane<L>
    {
        if (Amount == 0)
            return;
        if (Form == WeightDecayForm.Coupled)
            gradient += Amount * weight;
        else
            weight -= rate * Amount * weight;
    }
}
