namespace Nadir.Tensors;

internal static unsafe partial class Lanewise
{
    /// <summary>Moves weights and up to three slots each in one pass; an empty span is a slot that is not there.</summary>
    internal static void Update<F, T>(
        F rule, Span<T> weight, ReadOnlySpan<T> gradient, Span<T> first, Span<T> second, Span<T> third)
        where F : struct, IUpdateRule
        where T : unmanaged
    {
        Check(gradient.Length, weight.Length);
        var slots = third.Length > 0 ? 3 : second.Length > 0 ? 2 : first.Length > 0 ? 1 : 0;
        if (slots > 0)
            Check(first.Length, weight.Length);
        if (slots > 1)
            Check(second.Length, weight.Length);
        if (slots > 2)
            Check(third.Length, weight.Length);
        if (ThreadsFor(weight.Length) is > 1 and var threads)
        {
            UpdateTogether(rule, weight, gradient, first, second, third, slots, threads);
            return;
        }

        fixed (T* w = weight, g = gradient, a = first, b = second, c = third)
        {
            var work = new UpdateWork<F>(rule, (byte*)w, (byte*)g, (byte*)a, (byte*)b, (byte*)c, slots, weight.Length);
            LaneDispatch.Run<UpdateWork<F>, T>(ref work);
        }
    }
}
