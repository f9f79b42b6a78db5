/** Whether the response of this status says that the request succeeded. */
export function isSuccess(status: string): boolean {
  return /^2/.test(status);
}
