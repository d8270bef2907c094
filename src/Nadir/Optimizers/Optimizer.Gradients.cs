namespace Nadir;

/// <content>What happens to the gradients before the rule: gathering and clipping.</content>
public abstract partial class Optimizer
{
    /// <summary>Adds the gradients to those that wait.</summary>
    /// <returns>Whether there are enough for a step; the rule then goes by their mean.</returns>
    private bool Gather(int count)
    {
        if (AccumulationSteps is not { } batches)
            return true;

        // What a checkpoint brought along counts as gathered for every parameter.
        var isResumed = GatheredBatches > 0;
        GatheredBatches++;
        for (var i = 0; i < count; i++)
        {
            ref var place = ref places[i];
            if (place.Parts is not { } parts)
                continue;
            if (place.Gradient is { } gradient)
                parts[0].AddScaled(gradient, 1);
            place.HasGathered = (place.HasGathered ?? isResumed) || place.Gradient is not null;
            place.Gradient = null;
            if (GatheredBatches < batches || place.HasGathered == false)
                continue;
            parts[0].Scale(1.0 / batches, parts[0]);
            place.Gradient = parts[0];
        }

        return GatheredBatches == batches;
    }

    private void ForgetGathered(int count)
    {
        if (AccumulationSteps is null)
            return;
        GatheredBatches = 0;
        for (var i = 0; i < count; i++)
        {
            ref var place = ref places[i];
            place.HasGathered = false;
            place.Parts?[0].Clear();
        }
    }

    private void Clip(int count)
    {
        if (!Clips)
            return;
        var all = GlobalClipNorm is null ? 0 : NormOfAll(count);
        for (var i = 0; i < count; i++)
        {
            ref var place = ref places[i];
            if (place.Gradient is not { } gradient)
                continue;
            var clipped = place.Clipped ??= gradient.Copy();
            if (ClipValue is { } bound)
                gradient.Bound(bound, clipped);
            else
                gradient.Scale(ClipNorm is { } each ? Share(each, gradient.Norm()) : Share(GlobalClipNorm!.Value, all), clipped);
            place.Gradient = clipped;
        }
    }

    /// <summary>What a gradient is multiplied by; no number where the gradient has none.</summary>
    private double Share(double clip, double norm) => Math.Min(1, clip / (norm + ClipEpsilon));

    private double NormOfAll(int count)
    {
        var norm = 0.0;
        for (var i = 0; i < count; i++)
        {
            if (places[i].Gradient is { } gradient)
                norm = double.Hypot(norm, gradient.Norm());
        }

        return norm;
    }
}
