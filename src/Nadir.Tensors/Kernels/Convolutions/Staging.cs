using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>Copies a band of an image into a <see cref="FlatLayout"/>; its padding stays as it is.</summary>
internal static unsafe class Staging<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in FlatLayout layout, T* image, int firstRow, int rows, T* target)
    {
        var geometry = layout.Geometry;
        var pitch = layout.Pitch;
        var phase = layout.Phase;
        var channelLength = layout.Channel;
        var phaseRows = layout.PhaseRows(rows);
        var onePhase = geometry.StepX * geometry.StepY == 1;
        for (var phaseY = 0; phaseY < geometry.StepY; phaseY++)
        {
            var start = (firstRow * geometry.StepY) + phaseY - geometry.Top;
            var firstInside = start >= 0 ? 0 : (-start + geometry.StepY - 1) / geometry.StepY;
            var endInside = Math.Min(
                phaseRows, Math.Max(0, (geometry.SourceHeight - start + geometry.StepY - 1) / geometry.StepY));
            for (var phaseX = 0; phaseX < geometry.StepX; phaseX++)
            {
                var left = phaseX - geometry.Left;
                var firstColumn = left >= 0 ? 0 : (-left + geometry.StepX - 1) / geometry.StepX;
                var endColumn = Math.Min(
                    pitch, Math.Max(0, (geometry.SourceWidth - left + geometry.StepX - 1) / geometry.StepX));
                var count = endColumn - firstColumn;
                var to = target + (((phaseY * geometry.StepX) + phaseX) * phase) + firstColumn;
                var from = image + ((nint)start * geometry.SourceWidth) + left + (firstColumn * geometry.StepX);
                for (var channel = 0; channel < geometry.Channels && count > 0; channel++)
                {
                    if (onePhase)
                    {
                        LayRows(
                            from + (firstInside * (nint)geometry.SourceWidth), geometry.SourceWidth,
                            to + (firstInside * pitch), pitch, endInside - firstInside, count);
                    }
                    else
                    {
                        for (var row = firstInside; row < endInside; row++)
                        {
                            var source = from + (row * geometry.StepY * (nint)geometry.SourceWidth);
                            CopyRow(source, geometry.StepX, to + (row * pitch), count);
                        }
                    }

                    to += channelLength;
                    from += geometry.SourcePlane;
                }
            }
        }
    }

    /// <summary>Copies rows; one shorter than a register takes zeros to its end with it, which the next row covers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void LayRows(T* from, nint fromStep, T* to, nint toStep, int rows, int count)
    {
        var last = count - TSimd.Count;
        for (; rows > 0; rows--, from += fromStep, to += toStep)
        {
            if (last < 0)
            {
                TSimd.Store(TSimd.LoadFirst(from, count), to);
                continue;
            }

            for (var at = 0; at < last; at += TSimd.Count)
                TSimd.Store(TSimd.Load(from + at), to + at);
            TSimd.Store(TSimd.Load(from + last), to + last);
        }
    }

    /// <summary>Copies neighbours, or every so many-th element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CopyRow(T* from, nint step, T* to, int count)
    {
        if (step != 1)
        {
            for (var i = 0; i < count; i++)
                to[i] = from[i * step];
            return;
        }

        while (count >= TSimd.Count)
        {
            TSimd.Store(TSimd.Load(from), to);
            from += TSimd.Count;
            to += TSimd.Count;
            count -= TSimd.Count;
        }

        if (count > 0)
            TSimd.StoreFirst(TSimd.LoadFirst(from, count), to, count);
    }
}
