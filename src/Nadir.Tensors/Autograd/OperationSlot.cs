namespace Nadir.Tensors;

/// <summary>A place for an operation of any kind: an array of these, unlike one of classes, checks no store.</summary>
internal struct OperationSlot
{
    public Operation? Operation;
}
