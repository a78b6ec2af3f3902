using Microsoft.AspNetCore.Components;
using PPA.Portal.Letters.Kinds;

namespace PPA.Portal.Letters.Paper;

/// <summary>The forms that an office keeps on paper for a day without power.</summary>
public sealed partial class BlankFormsPage(LetterKinds kinds) : ComponentBase;
